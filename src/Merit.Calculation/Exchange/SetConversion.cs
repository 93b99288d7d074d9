using System.Collections.Concurrent;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Plans.Exchange;

namespace Merit.Calculation.Exchange;

/// <summary>The amounts that formulas about the rows of a set read, converted at the rate of each row's day; the amounts of rows that its keys lead to likewise, at the day of the row itself.</summary>
internal sealed class SetConversion
{
    private readonly Dictionary<string, (MoneyPath Path, Conversion Own)> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);
    private readonly List<(int Row, MoneyPath Path)> _gaps = [];
    private readonly Func<int, int> _dayOf;
    private readonly RunContext _run;
    private readonly Func<RunContext, Converter?> _converterOf;
    private readonly Func<int, RunContext>? _runOf;
    private readonly Terms _terms;
    private readonly ConcurrentDictionary<RunContext, Terms> _others = new();

    private SetConversion(Func<RunContext, Converter?> converterOf, Func<int, int> dayOf, RunContext run, Func<int, RunContext>? runOf)
    {
        (_converterOf, _dayOf, _run, _runOf) = (converterOf, dayOf, run, runOf);
        _terms = TermsIn(run);
    }

    /// <summary>The conversion; null where all amounts are in the plan's currency, or it states no exchange.</summary>
    /// <param name="paths">What is read.</param>
    /// <param name="converterOf">The rates of a run; null for none.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="rows">The rows whose amounts may be read.</param>
    /// <param name="dayOf">The day of a row.</param>
    /// <param name="run">The plan's run.</param>
    /// <param name="runOf">The run of the period at whose rates a row counts; null where it is this one for all.</param>
    public static SetConversion? Of(
        IReadOnlyList<MoneyPath> paths, Func<RunContext, Converter?> converterOf, int count, IEnumerable<int> rows, Func<int, int> dayOf, RunContext run, Func<int, RunContext>? runOf = null)
    {
        var foreign = converterOf(run) is null ? [] : paths.Where(path => !run.IsAllInCurrency(path.Table)).ToList();
        if (foreign.Count == 0)
        {
            return null;
        }

        var conversion = new SetConversion(converterOf, dayOf, run, runOf);
        int[] all = [.. rows];
        foreach (var path in foreign)
        {
            conversion.Convert(path, new(conversion._terms.Converter, path.Table, run.CurrenciesOf(path.Table)), count, all);
        }

        return conversion;
    }

    /// <summary>The run of the period at whose rates a row counts.</summary>
    public RunContext RunOf(int row) => _runOf?.Invoke(row) ?? _run;

    /// <summary>The rates of a row.</summary>
    public Converter ConverterOf(int row) => TermsOf(row).Converter;

    /// <summary>The day whose rate a row's amounts count at, where rates are of days.</summary>
    public int DayOf(int row) => _dayOf(row);

    /// <summary>The converted columns, by the names of their paths.</summary>
    public IReadOnlyDictionary<string, Column> Columns => _columns;

    /// <summary>What a value was converted from; null where it is as it stands in its row.</summary>
    /// <param name="name">The name of the path.</param>
    /// <param name="row">The row of the set.</param>
    public (Ratio Amount, AppliedRate Rate)? Of(string name, int row) =>
        _paths.TryGetValue(name, out var known) && known.Path.RowFor(row) is >= 0 and var target && ConversionOf(known.Own, row).RateOf(target, _dayOf(row), CashOf(row)) is { } rate
            ? (known.Path.Column.At(target)!.Value, rate) : null;

    /// <summary>Tells the gaps in rates of those rows that are needed.</summary>
    public void Report(Func<int, bool> isNeeded)
    {
        foreach (var (row, path) in _gaps.Where(gap => isNeeded(gap.Row)))
        {
            var target = path.RowFor(row);
            _run.Gaps.Add(ConverterOf(row), _paths[path.Name].Own.CurrencyOf(target), _dayOf(row), path.Table, target, CashOf(row));
        }
    }

    /// <summary>The days of a row's invoices or payments with their weights, where these decide; null where the day of the row does.</summary>
    public IReadOnlyList<CashDay>? CashOf(int row) => TermsOf(row).Cash?.Of(row, ConverterOf(row).Rule.Rates == RateRule.Payment);

    private void Convert(MoneyPath path, Conversion own, int count, int[] rows)
    {
        _paths[path.Name] = (path, own);
        var amounts = new Ratio?[count];
        foreach (var row in rows)
        {
            if (path.RowFor(row) is >= 0 and var target)
            {
                var amount = path.Column.At(target)!.Value;
                if (ConversionOf(own, row).Convert(amount, target, _dayOf(row), CashOf(row)) is { } converted)
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

    private Conversion ConversionOf(Conversion own, int row) => TermsOf(row) is var terms && terms == _terms ? own : own.At(terms.Converter);

    private Terms TermsOf(int row) => _runOf is null || _runOf(row) == _run ? _terms : _others.GetOrAdd(_runOf(row), TermsIn);

    private Terms TermsIn(RunContext run)
    {
        var converter = _converterOf(run)!;
        return new(converter, converter.Rule.IsOfCash ? new(run.Dataset, run.Period) : null);
    }

    /// <summary>The rates of a period, and the cash by its end where that decides.</summary>
    private sealed record Terms(Converter Converter, CashDays? Cash);
}
