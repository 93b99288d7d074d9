using Merit.Data.Diagnostics;

namespace Merit.Data.Building;

/// <summary>Adds the parts that one source gives to their tables and logs what is wrong with their cells, in the order of the source's rows.</summary>
internal static class PartFaults
{
    public static void Log(IReadOnlyList<(TableBuilder Table, TablePart Part)> parts, FaultLog log)
    {
        var found = new List<(int SourceRow, int Part, int Column, int Row)>();
        for (var i = 0; i < parts.Count; i++)
        {
            var before = found.Count;
            Find(parts[i].Part, i, found);
            parts[i].Table.Close();
            parts[i].Table.Add(parts[i].Part, found.Skip(before).Select(f => f.Row));
        }

        found.Sort();
        foreach (var (_, i, column, row) in found)
        {
            var part = parts[i].Part;
            if (log.Takes(part.File))
            {
                var fault = column < 0 ? part.Faults[-1 - column].Fault : part.Columns.Values.ElementAt(column).FaultOf(row)!;
                log.List(new(fault.Code, Severity.Error, part.OriginOf(row), $"{parts[i].Table.Schema.Name}: {fault.Message}", fault.Mend));
            }
        }
    }

    // A row that cannot be read at all has one fault, whatever its cells hold.
    private static void Find(TablePart part, int number, List<(int SourceRow, int Part, int Column, int Row)> found)
    {
        found.AddRange(part.Faults.Select((fault, i) => (part.SourceRow(fault.Row), number, -1 - i, fault.Row)));
        var column = 0;
        foreach (var cells in part.Columns.Values)
        {
            var at = column++;
            found.AddRange(cells.FaultyRows().Where(row => !part.Unreadable.Contains(row)).Select(row => (part.SourceRow(row), number, at, row)));
        }
    }
}
