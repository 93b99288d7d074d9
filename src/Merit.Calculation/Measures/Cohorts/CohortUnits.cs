using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures.Cohorts;

/// <summary>The units of a cohort, made from every movement through the last day.</summary>
internal static class CohortUnits
{
    /// <summary>The units, in order of accounts, then parts.</summary>
    public static IReadOnlyList<CohortUnit> Of(CohortRule rule, RevenueHistory revenue, RunContext run)
    {
        var units = new SortedDictionary<(int Account, int Part), CohortUnit>();
        var unitOf = Grouping(rule.Grain, run);
        for (var row = 0; revenue.Dates is not null && row < revenue.Movements.Count; row++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var (day, account) = (revenue.Dates.DayNumbers[row], revenue.Accounts[row]);
            var key = unitOf(row);
            if (day > rule.LastDay || run.Exclusions.IsAccount(account, rule.FirstDay, rule.LastDay) || (key.Account != account && run.Exclusions.IsAccount(key.Account, rule.FirstDay, rule.LastDay)))
            {
                continue;
            }

            units.TryAdd(key, new(key.Account, key.Part));
            Add(units[key], row, day < rule.FirstDay, rule, revenue);
        }

        var ids = revenue.Movements.Ids!;
        foreach (var unit in units.Values)
        {
            unit.Movements.Sort((left, right) => revenue.Dates!.DayNumbers[left].CompareTo(revenue.Dates.DayNumbers[right]) is var byDay and not 0 ? byDay : ids.CompareRows(left, right));
        }

        return [.. units.Values];
    }

    private static void Add(CohortUnit unit, int row, bool isBefore, CohortRule rule, RevenueHistory revenue)
    {
        var change = revenue.ChangeOf(row) ?? Ratio.Zero;
        if (isBefore)
        {
            unit.Opening += change;
            unit.Closing += change;
        }
        else if (rule.Counts(row, change))
        {
            unit.Movements.Add(row);
            unit.Closing += change;
        }
    }

    private static Func<int, (int Account, int Part)> Grouping(string grain, RunContext run)
    {
        var (movements, parents) = (run.Revenue.Movements, run.Dataset["accounts"].Find<ReferenceColumn>("parent_id"));
        var (products, contracts) = (movements.Find<TextColumn>("product"), movements.Find<ReferenceColumn>("contract_id"));
        return grain switch
        {
            "parent" => row => (Topmost(run.Revenue.Accounts[row], parents), -1),
            "product" => row => (run.Revenue.Accounts[row], products?.CodeAt(row) ?? -1),
            "contract" => row => (run.Revenue.Accounts[row], contracts?.Rows[row] ?? -1),
            _ => row => (run.Revenue.Accounts[row], -1),
        };
    }

    // The account at the top of those it belongs to; a circle ends where it closes.
    private static int Topmost(int account, ReferenceColumn? parents)
    {
        var seen = new HashSet<int> { account };
        while (parents is not null && parents.Rows[account] is var parent and not ReferenceColumn.Empty && seen.Add(parent))
        {
            account = parent;
        }

        return account;
    }
}
