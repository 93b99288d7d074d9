using Merit.Data.Tables;

namespace Merit.Data.Building.Linking.Checks;

/// <summary>Two rows that say something about one thing on one day, where only one can hold.</summary>
internal static class OverlapChecks
{
    private static readonly (string Table, string[] Keys, string From, string To, string Code, string What)[] Rules =
    [
        ("book", ["account_id", "person_id", "role"], "from", "to", "assignment-overlap", "the account is already assigned to the person in this role"),
        ("pay", ["person_id"], "from", "to", "pay-overlap", "the person already has pay"),
        ("reporting", ["person_id"], "from", "to", "reporting-overlap", "the person already has a manager"),
        ("team_members", ["team", "person_id"], "from", "to", "membership-overlap", "the person is already in the team"),
        ("plan_assignments", ["person_id", "plan"], "from", "to", "plan-assignment-overlap", "the person is already on the plan"),
        ("leave", ["person_id"], "from", "to", "leave-overlap", "the person is already on leave"),
        ("usage", ["account_id"], "date", "date", "usage-duplicate", "the account already has a snapshot"),
        ("exchange_rates", ["from_currency", "to_currency"], "date", "date", "rate-duplicate", "the two currencies already have a rate"),
    ];

    public static void Run(DatasetLinker linker)
    {
        foreach (var (name, keys, from, to, code, what) in Rules)
        {
            if (linker.Tables.TryGetValue(name, out var table) && table.Find(from) is not null)
            {
                Check(linker, table, keys[0], Array.ConvertAll(keys, key => RowOrder.KeyOf(table, key)), from, to, code, what);
            }
        }
    }

    private static void Check(DatasetLinker linker, DraftTable table, string firstKey, KeyOfRow[] keys, string fromColumn, string toColumn, string code, string what)
    {
        var from = RowOrder.DaysOf(table, fromColumn, 0);
        var to = RowOrder.DaysOf(table, toColumn, DateOnly.MaxValue.DayNumber);
        if (fromColumn == toColumn && table.Find(fromColumn) is DateColumn days && table.Find(firstKey) is LinkedKeys things && AscendByDay(things.Rows, days.DayNumbers))
        {
            return;
        }

        var ordered = RowOrder.Of(linker, table, keys, from, to);
        var last = -1;
        foreach (var row in ordered)
        {
            if (last >= 0 && RowOrder.Same(row, last, keys) && from(row) <= to(last))
            {
                // Of two, the one that stands later in its file is pointed at.
                var (earlier, day) = (last, CellText.Day(from(row)));
                linker.Fault(table.Schema.Name, row, code, () => $"On {day} {what}.", from(row) == to(row) && fromColumn == toColumn ? "Keep one." : "End the earlier row the day before, or mend the dates.", earlier);
            }
            else
            {
                last = row;
            }
        }
    }

    // Snapshots are millions and mostly come day by day: where each row has a later day or a larger key than the one before, no two are alike.
    private static bool AscendByDay(ReadOnlySpan<int> things, ReadOnlySpan<int> days)
    {
        for (var row = 1; row < days.Length; row++)
        {
            if (days[row] < days[row - 1] || (days[row] == days[row - 1] && things[row] <= things[row - 1]))
            {
                return false;
            }
        }

        return true;
    }
}
