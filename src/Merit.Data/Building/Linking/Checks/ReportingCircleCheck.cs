namespace Merit.Data.Building.Linking.Checks;

/// <summary>Reporting lines that lead back to where they begin, all in force on one day: a manager who reports to themselves by way of others.</summary>
internal static class ReportingCircleCheck
{
    private const string Reporting = "reporting";

    public static void Run(DatasetLinker linker)
    {
        if (linker.Tables.GetValueOrDefault(Reporting) is not { } table || table.Find("person_id") is not LinkedKeys people || table.Find("manager_id") is not LinkedKeys managers)
        {
            return;
        }

        var (from, to) = (RowOrder.DaysOf(table, "from", 0), RowOrder.DaysOf(table, "to", DateOnly.MaxValue.DayNumber));
        var (person, manager) = (people.Rows.ToArray(), managers.Rows.ToArray());
        var states = linker.StatesOf(Reporting);
        var lines = Enumerable.Range(0, table.Count).Where(row => (states is null || states[row] == RowState.Kept) && person[row] >= 0 && manager[row] >= 0).ToLookup(row => person[row]);

        // A circle is told at its first row: of those that a row leads to, earlier ones had their turn.
        foreach (var first in lines.SelectMany(own => own).Order())
        {
            if (Find(first) is var (next, day))
            {
                linker.Fault(Reporting, first, "reporting-circle",
                    () => $"On {CellText.Day(day)} '{people.TextAt(first)}' reports to themselves{(next == first ? "" : $", by way of '{managers.TextAt(first)}'")}.", "End one of the lines before that day, or name another manager.", next == first ? -1 : next);
            }
        }

        // The row after the first, and the first day of the circle.
        (int Next, int Day)? Find(int first)
        {
            var seen = new HashSet<(int Row, int From)>();
            var ways = new Stack<(int Row, int Next, int From, int To)>();
            ways.Push((first, first, from(first), to(first)));
            while (ways.TryPop(out var way))
            {
                if (manager[way.Row] == person[first])
                {
                    return (way.Next, way.From);
                }

                foreach (var row in lines[manager[way.Row]].Where(row => row > first))
                {
                    var (begins, ends) = (Math.Max(way.From, from(row)), Math.Min(way.To, to(row)));
                    if (begins <= ends && seen.Add((row, begins)))
                    {
                        ways.Push((row, way.Row == first ? row : way.Next, begins, ends));
                    }
                }
            }

            return null;
        }
    }
}
