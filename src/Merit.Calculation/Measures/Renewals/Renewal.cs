using Merit.Data.Amounts;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>Something that renewed, wholly or in part, what had come up.</summary>
/// <param name="Row">Its row: a contract, or the movement itself.</param>
/// <param name="Signed">The number of the day on which it was signed.</param>
/// <param name="Amount">What it is worth; never below zero.</param>
/// <param name="LeftOut">What of it counts as no renewal, and is not in the amount.</param>
internal readonly record struct Renewal(int Row, int Signed, Ratio Amount, Ratio LeftOut);
