namespace Merit.Data.Building.Linking.Checks;

/// <summary>Rows that name a row of their own table in a circle: an account that belongs to itself by way of others, a contract that renews itself.</summary>
internal static class CircleCheck
{
    // That an account at the top names itself is how some systems write it, and harms nothing.
    private static readonly (string Table, string Column, bool MayNameItself, string Says, string Mend)[] Lines =
    [
        ("accounts", "parent_id", true, "belongs to itself", "Leave the parent empty where an account is at the top."),
        ("contracts", "renews", false, "renews itself", "A contract renews one that was there before it."),
    ];

    public static void Run(DatasetLinker linker)
    {
        foreach (var (name, column, mayNameItself, says, mend) in Lines)
        {
            if (linker.Tables.GetValueOrDefault(name) is { } table && table.Find(column) is LinkedKeys keys)
            {
                Check(linker, table, keys, mayNameItself, says, mend);
            }
        }
    }

    // Each row is looked at once: a way that comes to one that an earlier way has seen has no new circle.
    private static void Check(DatasetLinker linker, DraftTable table, LinkedKeys keys, bool mayNameItself, string says, string mend)
    {
        var seenBy = new int[table.Count];
        for (var start = 0; start < table.Count; start++)
        {
            var row = start;
            while (row >= 0 && seenBy[row] == 0)
            {
                seenBy[row] = start + 1;
                row = keys.Rows[row];
            }

            if (row >= 0 && seenBy[row] == start + 1 && !(mayNameItself && keys.Rows[row] == row))
            {
                var (first, next) = (row, keys.Rows[row]);
                var id = table.Find(table.Schema.IdColumn!)!.TextAt(first);
                linker.Fault(table.Schema.Name, first, "key-circle", () => first == next ? $"'{id}' {says} (column '{keys.Schema.Name}')." : $"'{id}' {says}, by way of '{table.Find(table.Schema.IdColumn!)!.TextAt(next)}' (column '{keys.Schema.Name}').",
                    mend, first == next ? -1 : next);
            }
        }
    }
}
