using Merit.Calculation.Running;

namespace Merit.Calculation.Crediting.Provisional;

/// <summary>What becomes of a row after its own day, within the days that a set looks at.</summary>
/// <param name="Entry">As what it counts, and on which day.</param>
/// <param name="Origin">In whose terms it is credited: those of the period of its own day, where the set looks at periods.</param>
internal sealed record LaterEntry(CreditEntry Entry, RunContext Origin);
