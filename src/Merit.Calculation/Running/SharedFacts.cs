using System.Collections.Concurrent;
using Merit.Calculation.Crediting;
using Merit.Calculation.Measures;
using Merit.Calculation.Release;
using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Calculation.Running;

/// <summary>What all plans of a run read of the dataset, each part made when first asked for.</summary>
internal sealed class SharedFacts(Dataset dataset, Period period)
{
    private readonly ConcurrentDictionary<string, Lazy<Holdings>> _holdings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Table, Lazy<int[]>> _ranks = new();
    private readonly Lazy<ReportingLines> _reporting = new(() => new(dataset));
    private readonly Lazy<CashReceived> _cash = new(() => CashReceived.Through(dataset, period.End));

    public Dataset Dataset { get; } = dataset;

    public RevenueHistory Revenue { get; } = new(dataset);

    public ReportingLines Reporting => _reporting.Value;

    /// <summary>Cash received on movements by the period's end.</summary>
    public CashReceived Cash => _cash.Value;

    /// <summary>The book, restricted to some roles unless the list is empty.</summary>
    public Holdings HoldingsOf(IReadOnlyCollection<string> roles) =>
        _holdings.GetOrAdd(string.Join('\n', roles.Order(StringComparer.Ordinal)), _ => new(() => Holdings.Of(Dataset, roles))).Value;

    /// <summary>The rank of each row by its key, or null when row numbers are ranks already.</summary>
    public int[]? RanksOf(Table table) =>
        table.Ids is not { IsAscending: false } ids ? null : _ranks.GetOrAdd(table, _ => new(() => Rank(ids))).Value;

    private static int[] Rank(IdColumn ids)
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
