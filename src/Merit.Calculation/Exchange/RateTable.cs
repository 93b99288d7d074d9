using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Exchange;

/// <summary>The rows of <c>exchange_rates</c> by pair of currencies, in order of days.</summary>
internal sealed class RateTable
{
    private readonly Dictionary<(string From, string To), (int[] Days, int[] Rows)> _pairs = [];
    private readonly NumberColumn? _rates;

    public RateTable(Dataset dataset)
    {
        Table = dataset["exchange_rates"];
        _rates = Table.Find<NumberColumn>("rate");
        var (days, from, to) = (Table.Find<DateColumn>("date"), Table.Find("from_currency"), Table.Find("to_currency"));
        foreach (var pair in Enumerable.Range(0, days is null ? 0 : Table.Count).GroupBy(row => (from!.TextAt(row)!, to!.TextAt(row)!)))
        {
            int[] rows = [.. pair.OrderBy(row => days!.DayNumbers[row])];
            _pairs[pair.Key] = (Array.ConvertAll(rows, row => days!.DayNumbers[row]), rows);
            LastDay = Math.Max(LastDay, _pairs[pair.Key].Days[^1]);
        }
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The last day that any row is of; -1 where there is none.</summary>
    public int LastDay { get; } = -1;

    /// <summary>The row in force on a day: the last one of the pair on or before it, unless it is older than so many days. Null where there is none.</summary>
    public int? RowOn(string from, string to, int day, int within)
    {
        if (!_pairs.TryGetValue((from, to), out var pair))
        {
            return null;
        }

        var at = Array.BinarySearch(pair.Days, day);
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && day - pair.Days[at] <= within ? pair.Rows[at] : null;
    }

    /// <summary>The rate of a row.</summary>
    public Ratio RateOf(int row) => _rates!.At(row)!.Value;
}
