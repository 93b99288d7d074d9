using Merit.Data.Amounts;

namespace Merit.Calculation.Crediting;

/// <summary>One way by which a row reaches a person; several of one row and person add up.</summary>
/// <param name="Person">Who is credited.</param>
/// <param name="Share">With which part.</param>
/// <param name="Holder">Through whom: the person themselves, or somebody whose manager or team mate they are.</param>
/// <param name="Mate">Who of the holder's team: the person themselves, or somebody whose manager they are; the holder where no team is credited.</param>
/// <param name="Held">What the holder has of the row, and by what.</param>
/// <param name="Members">By how many members of a team the holder's share is divided; 1 where it is not.</param>
internal readonly record struct CreditSource(int Person, Ratio Share, int Holder, int Mate, HeldShare Held, int Members);
