using System.Collections.Concurrent;
using Merit.Calculation.Crediting;
using Merit.Calculation.Exchange;
using Merit.Calculation.Explanation;
using Merit.Calculation.Measures;
using Merit.Calculation.Release;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Running;

/// <summary>What all plans of a run read of the dataset, each part made when first asked for.</summary>
internal sealed class SharedFacts
{
    private readonly ConcurrentDictionary<(string Roles, int First, int Last), Lazy<Holdings>> _holdings = new();
    private readonly ConcurrentDictionary<(Table, string), Lazy<bool>> _currencies = new();
    private readonly ConcurrentDictionary<Table, Lazy<int[]>> _ranks = new();
    private readonly ConcurrentDictionary<Table, RowNames> _names = new();
    private readonly ConcurrentDictionary<string, Lazy<PersonQuotients>> _standard = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DateColumn, Lazy<RowsBetween>> _inPeriod = new();
    private readonly ConcurrentDictionary<Table, RowCurrencies> _rowCurrencies = new();
    private readonly Period _period;
    private readonly Lazy<RateTable> _rates;
    private readonly Lazy<ReportingLines> _reporting;
    private readonly Lazy<Teams> _teams;
    private readonly Lazy<Exclusions> _exclusions;
    private readonly Lazy<CashReceived> _cash;
    private readonly CancellationToken _cancellation;

    /// <summary>The facts of a dataset in a period.</summary>
    public SharedFacts(Dataset dataset, Period period, CancellationToken cancellation)
    {
        (Dataset, _period, _cancellation, Revenue) = (dataset, period, cancellation, new(dataset));
        _rates = new(() => new(dataset));
        _reporting = new(() => new(dataset));
        _teams = new(() => new(dataset));
        _exclusions = new(() => new(dataset));
        _cash = new(() => CashReading.Through(dataset, period.End, cancellation));
    }

    private SharedFacts(SharedFacts other, Period period)
    {
        (Dataset, _period, _cancellation, Revenue) = (other.Dataset, period, other._cancellation, other.Revenue);
        (_rates, _reporting, _teams, _exclusions) = (other._rates, other._reporting, other._teams, other._exclusions);
        _cash = new(() => CashReading.Through(Dataset, period.End, _cancellation));
    }

    /// <summary>The facts of the same dataset in another period.</summary>
    public SharedFacts At(Period period) => new(this, period);

    public Dataset Dataset { get; }

    public RevenueHistory Revenue { get; }

    public ReportingLines Reporting => _reporting.Value;

    public Teams Teams => _teams.Value;

    public Exclusions Exclusions => _exclusions.Value;

    /// <summary>Cash received on movements by the period's end.</summary>
    public CashReceived Cash => _cash.Value;

    /// <summary>The book in the period, restricted to some roles unless the list is empty.</summary>
    public Holdings HoldingsOf(IReadOnlyCollection<string> roles) => HoldingsOf(roles, _period.Start.DayNumber, _period.End.DayNumber);

    /// <summary>The book on a day: that of the period where the day lies in it.</summary>
    public Holdings HoldingsOf(IReadOnlyCollection<string> roles, int day) =>
        day >= _period.Start.DayNumber && day <= _period.End.DayNumber ? HoldingsOf(roles) : HoldingsOf(roles, day, day);

    /// <summary>Whether every row of a table has its amounts in a currency, whichever rows a set selects.</summary>
    public bool IsAllIn(Table table, string currency) =>
        _currencies.GetOrAdd((table, currency), key => new(() => CurrencyCheck.IsAllIn(key.Item1, Dataset["accounts"], key.Item2))).Value;

    /// <summary>The rows of <c>exchange_rates</c>.</summary>
    public RateTable Rates => _rates.Value;

    /// <summary>The currencies of the rows of a table.</summary>
    public RowCurrencies CurrenciesOf(Table table) => _rowCurrencies.GetOrAdd(table, (of, from) => new(of, from), Dataset);

    /// <summary>A standard measure: what its name and choices say, whichever plan asks.</summary>
    public PersonQuotients StandardOf(StandardMeasureNode node, Func<PersonQuotients> measure) =>
        _standard.GetOrAdd(NameOf(node), _ => new(measure)).Value;

    /// <summary>What tells a standard measure and its choices from others.</summary>
    public static string NameOf(StandardMeasureNode node) => $"{node.Measure}:{string.Join(';', node.Choices)}";

    /// <summary>How explanations call the rows of a table.</summary>
    public RowNames NamesOf(Table table) => _names.GetOrAdd(table, (of, accounts) => new(of, accounts), Dataset["accounts"]);

    /// <summary>The rows of a table whose day lies in the period: found once for a column, whoever asks.</summary>
    public RowsBetween RowsInPeriod(Table table, RowDay day)
    {
        RowsBetween Find() => new(day, _period.Start.DayNumber, _period.End.DayNumber, table.Count);
        return day.Column is { } column ? _inPeriod.GetOrAdd(column, _ => new(Find)).Value : Find();
    }

    /// <summary>The rank of each row by its key, or null when the numbers of rows are ranks already, from one row through another.</summary>
    public int[]? RanksOf(Table table, int first, int last) =>
        table.Ids is not { } ids || ids.IsAscendingBetween(first, last) ? null : _ranks.GetOrAdd(table, _ => new(() => Rank(ids))).Value;

    private Holdings HoldingsOf(IReadOnlyCollection<string> roles, int first, int last) =>
        _holdings.GetOrAdd((string.Join('\n', roles.Order(StringComparer.Ordinal)), first, last), _ => new(() => HoldingsPacker.Pack(Dataset, roles, first, last))).Value;

    /// <summary>The rank of each row by its key.</summary>
    public static int[] Rank(IdColumn ids)
    {
        var rows = new int[ids.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }

        Array.Sort(rows, ids.CompareRows);
        var ranks = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            ranks[rows[i]] = i;
        }

        return ranks;
    }
}
