using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>What a holder has of a row.</summary>
/// <param name="Person">The holder.</param>
/// <param name="Share">Which part, all taken into account.</param>
/// <param name="Table">Where it is said: the book, splits, or the table of the row itself.</param>
/// <param name="Row">In which row.</param>
/// <param name="Day">The number of the day that decides teams and managers.</param>
internal sealed record HeldShare(int Person, Ratio Share, Table Table, int Row, int Day)
{
    /// <summary>Days of the period on which it was held; null where a single day decides.</summary>
    public int? Days { get; init; }

    /// <summary>The part that a handover leaves; null where there is none.</summary>
    public Ratio? Part { get; init; }

    /// <summary>Whether the account was given away, where there is a part.</summary>
    public bool IsFormer { get; init; }
}
