using Merit.Calculation.Participants;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures.Owners;

/// <summary>The days on which what a table says of spans of days begins or no longer holds.</summary>
internal static class ChangeDays
{
    /// <summary>The days, ascending, each once.</summary>
    public static IReadOnlyList<int> Of(Table table) =>
    [
        .. Enumerable.Range(0, table.Count).Select(row => Roster.RangeOf(table, row)).SelectMany(range => new[] { range.From.DayNumber, range.LastDay.DayNumber + 1 }).Distinct().Order(),
    ];
}
