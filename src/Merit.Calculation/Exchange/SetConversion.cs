using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Plans.Exchange;

namespace Merit.Calculation.Exchange;

/// <summary>The amounts that formulas about the rows of a set read, converted at the rate of each row's day; the amounts of rows that its keys lead to likewise, at the day of the row itself.</summary>
internal sealed class SetConversion
{
    private readonly Dictionary<string, (MoneyPath Path, Conversion Conversion)> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);
    private readonly List<(int Row, MoneyPath Path)> _gaps = [];
    private readonly Func<int, int> _dayOf;
    private readonly RunContext _run;
    private readonly CashDays? _cash;

    private SetConversion(Converter converter, Func<int, int> dayOf, RunContext run) => (Converter, _dayOf, _run, _cash) = (converter, dayOf, run, converter.Rule.IsOfCash ? new(run.Dataset, run.Period) : null);

    /// <summary>The conversion; null where all amounts are in the plan's currency, or it states no exchange.</summary>
    /// <param name="paths">What is read.</param>
    /// <param name="converter">The rates; null for none.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="rows">The rows whose amounts may be read.</param>
    /// <param name="dayOf">The day of a row.</param>
    /// <param name="run">The plan's run.</param>
    public static SetConversion? Of(IReadOnlyList<MoneyPath> paths, Converter? converter, int count, IEnumerable<int> rows, Func<int, int> dayOf, RunContext run)
    {
        var foreign = converter is null ? [] : paths.Where(path => !run.IsAllInCurrency(path.Table)).ToList();
        if (foreign.Count == 0)
        {
            return null;
        }

        var conversion = new SetConversion(converter!, dayOf, run);
        int[] all = [.. rows];
        foreach (var path in foreign)
        {
            conversion.Convert(path, new(converter!, path.Table, run.CurrenciesOf(path.Table)), count, all);
        }

        return conversion;
    }

    /// <summary>The rates.</summary>
    public Converter Converter { get; }

    /// <summary>The day whose rate a row's amounts count at, where rates are of days.</summary>
    public int DayOf(int row) => _dayOf(row);

    /// <summary>The converted columns, by the names of their paths.</summary>
    public IReadOnlyDictionary<string, Column> Columns => _columns;

    /// <summary>What a value was converted from; null where it is as it stands in its row.</summary>
    /// <param name="name">The name of the path.</param>
    /// <param name="row">The row of the set.</param>
    public (Ratio Amount, AppliedRate Rate)? Of(string name, int row) =>
        _paths.TryGetValue(name, out var known) && known.Path.RowFor(row) is >= 0 and var target && known.Conversion.RateOf(target, _dayOf(row), CashOf(row)) is { } rate
            ? (known.Path.Column.At(target)!.Value, rate) : null;

    /// <summary>Tells the gaps in rates of those rows that are needed.</summary>
    public void Report(Func<int, bool> isNeeded)
    {
        foreach (var (row, path) in _gaps.Where(gap => isNeeded(gap.Row)))
        {
            var (target, conversion) = (path.RowFor(row), _paths[path.Name].Conversion);
            _run.Gaps.Add(conversion.Converter, conversion.CurrencyOf(target), _dayOf(row), path.Table, target, CashOf(row));
        }
    }

    /// <summary>The days of a row's invoices or payments with their weights, where these decide; null where the day of the row does.</summary>
    public IReadOnlyList<CashDay>? CashOf(int row) => _cash?.Of(row, Converter.Rule.Rates == RateRule.Payment);

    private void Convert(MoneyPath path, Conversion conversion, int count, int[] rows)
    {
        _paths[path.Name] = (path, conversion);
        var amounts = new Ratio?[count];
        foreach (var row in rows)
        {
            if (path.RowFor(row) is >= 0 and var target)
            {
                var amount = path.Column.At(target)!.Value;
                if (conversion.Convert(amount, target, _dayOf(row), CashOf(row)) is { } converted)
                {
                    amounts[row] = converted;
                    continue;
                }

                // Nothing comes of it: where it is needed the gap is an error.
                amounts[row] = amount;
                _gaps.Add((row, path));
            }
        }

        _columns[path.Name] = ConvertedColumn.Of(path.Column.Schema, amounts);
    }
}
