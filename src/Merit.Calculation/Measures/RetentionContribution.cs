using Merit.Data.Amounts;

namespace Merit.Calculation.Measures;

/// <summary>What one account, or one movement, adds to a person's retention.</summary>
/// <param name="Account">The account's row.</param>
/// <param name="MovementRow">The movement's row; null for the opening state of the account, or its closing one for logos.</param>
/// <param name="Amount">The amount or count, seen whole: above zero for opening, below for a loss.</param>
/// <param name="Share">The person's share of it.</param>
internal readonly record struct RetentionContribution(int Account, int? MovementRow, Ratio Amount, Ratio Share);
