using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans;
using Merit.Plans.Exchange;

namespace Merit.Calculation.Exchange;

/// <summary>Takes down the rates that amounts need and that are missing, and tells them once for a pair of currencies, with all their days.</summary>
internal sealed class RateGaps(Plan plan, FindingSink findings)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(ExchangeRule Rule, string From), (Converter Converter, SortedDictionary<int, (Table Table, int Row)> Days)> _gaps = [];
    private readonly Dictionary<string, (Table Table, SortedSet<int> Rows)> _unstated = new(StringComparer.Ordinal);

    /// <summary>An amount whose rate is missing.</summary>
    /// <param name="converter">What should have had it.</param>
    /// <param name="from">The amount's currency; null where none is stated.</param>
    /// <param name="day">The day of the amount.</param>
    /// <param name="table">Where it stands.</param>
    /// <param name="row">Its row.</param>
    /// <param name="cash">The days of its invoices or payments, where these decide.</param>
    public void Add(Converter converter, string? from, int day, Table table, int row, IReadOnlyList<CashDay>? cash = null)
    {
        lock (_lock)
        {
            if (from is null)
            {
                _unstated.TryAdd(table.Schema.Name, (table, []));
                _unstated[table.Schema.Name].Rows.Add(row);
                return;
            }

            _gaps.TryAdd((converter.Rule, from), (converter, []));
            var days = _gaps[(converter.Rule, from)].Days;
            foreach (var one in converter.Rule.Rates == RateRule.Fixed ? [0] : converter.DaysWithout(from, day, cash))
            {
                // The first in order of tables and keys, so that nothing depends on the order of rows.
                if (!days.TryGetValue(one, out var known) || Compare((table, row), known) < 0)
                {
                    days[one] = (table, row);
                }
            }
        }
    }

    /// <summary>Reports all of them.</summary>
    public void Report()
    {
        lock (_lock)
        {
            foreach (var (table, rows) in _unstated.Values)
            {
                findings.Error(Codes.CurrencyMissing, table.OriginOf(rows.Min), $"'{table.NameOf(rows.Min)}' of '{table.Schema.Name}' has amounts in no stated currency{(rows.Count == 1 ? "" : $" ({rows.Count} such rows)")}.",
                    "Give the table or the accounts a column 'currency'.", plan.Where);
            }

            foreach (var ((_, from), (converter, days)) in _gaps.Where(gap => gap.Value.Days.Count > 0))
            {
                Report(converter, from, days);
            }

            _gaps.Clear();
            _unstated.Clear();
        }
    }

    private void Report(Converter converter, string from, SortedDictionary<int, (Table Table, int Row)> days)
    {
        var (first, (table, row)) = days.First();
        var who = $"'{table.NameOf(row)}' of '{table.Schema.Name}'";
        if (converter.Rule.Rates == RateRule.Fixed)
        {
            findings.Error(Codes.RateMissing, converter.Rule.Where, $"Plan '{plan.Name}' states no rate from {from} to {converter.To}, which {who} needs.", $"Write how much {converter.To} one {from} is under 'fixed'.", table.OriginOf(row));
            return;
        }

        var more = days.Count == 1 ? "" : $" and {days.Count - 1} more {(days.Count == 2 ? "day" : "days")}";
        var within = converter.Rule.WithinDays is 0 ? "of that day" : $"at most {converter.Rule.WithinDays} {(converter.Rule.WithinDays == 1 ? "day" : "days")} old";
        findings.Error(converter.Rates.LastDay is >= 0 and var last && first > last ? Codes.RateNotYet : Codes.RateMissing, converter.Rule.Where,
            $"There is no rate from {from} to {converter.To} on {IsoDate.Format(DateOnly.FromDayNumber(first))}{more}, which {who} needs.", $"Add a row {within} to 'exchange_rates', or let the plan take others ('within', 'inverse', 'through').", table.OriginOf(row));
    }

    private static int Compare((Table Table, int Row) left, (Table Table, int Row) right)
    {
        var byTable = string.CompareOrdinal(left.Table.Schema.Name, right.Table.Schema.Name);
        return byTable != 0 ? byTable : left.Table.Ids is { } ids ? ids.CompareRows(left.Row, right.Row) : left.Row.CompareTo(right.Row);
    }
}
