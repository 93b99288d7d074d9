namespace Merit.Calculation.Crediting;

/// <summary>The rows of a set as they are credited to teams.</summary>
/// <param name="Rows">The set, with teams in place of people.</param>
/// <param name="Teams">The place in it of each person's teams together; -1 for a person in no team.</param>
internal sealed record TeamCredits(CreditedRows Rows, int[] Teams);
