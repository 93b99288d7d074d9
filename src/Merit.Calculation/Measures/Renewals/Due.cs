using Merit.Data.Amounts;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>Something that came up for renewal.</summary>
/// <param name="Row">Its row: a contract, or a movement.</param>
/// <param name="Account">The account's row.</param>
/// <param name="Day">The number of the day on which it was due.</param>
/// <param name="Amount">What it was worth; never below zero.</param>
/// <param name="Renewals">What renewed it, as known now, in order of the day it was signed, then of keys.</param>
internal readonly record struct Due(int Row, int Account, int Day, Ratio Amount, IReadOnlyList<Renewal> Renewals);
