using Merit.Data.Diagnostics;

namespace Merit.Data.Building.Linking;

/// <summary>What becomes of rows whose keys name no row that is loaded.</summary>
internal sealed class KeyResolution(DatasetLinker linker)
{
    /// <summary>Rows that refer to rows which fall out fall out too, and so on until nothing changes.</summary>
    /// <param name="first">Whether rows with faults of their own are looked at as well.</param>
    public void Resolve(bool first = false)
    {
        for (var changed = true; changed; first = false)
        {
            changed = false;
            foreach (var table in linker.Tables.Values)
            {
                foreach (var column in table.Columns.OfType<LinkedKeys>())
                {
                    changed |= Resolve(table, column, first);
                }
            }
        }
    }

    private bool Resolve(DraftTable table, LinkedKeys column, bool first)
    {
        var target = column.Schema.References!;
        var states = linker.StatesOf(target);
        if (states is null && !column.HasUnknown)
        {
            return false;
        }

        var changed = false;
        for (var row = 0; row < table.Count; row++)
        {
            var state = linker.StateOf(table.Schema.Name, row);
            if (column.IsEmpty(row) || state > (first ? RowState.Faulty : RowState.Kept))
            {
                continue;
            }

            // All faults of a row are reported at once, but one that follows from another row's only where it is the row's first.
            var found = column.Rows[row];
            if (found < 0 || (state == RowState.Kept && states is not null && states[found] != RowState.Kept))
            {
                Unresolve(table, column, row, found);
                changed = true;
            }
        }

        return changed;
    }

    private void Unresolve(DraftTable table, LinkedKeys column, int row, int found)
    {
        var (name, target) = (table.Schema.Name, column.Schema.References!);
        var key = column.TextAt(row)!;
        var what = found < 0 ? $"which no row of {target} has" : $"a row of {target} that is not loaded";
        switch (table.PolicyFor(column.Schema.Name, row))
        {
            case UnresolvedPolicy.Skip:
                linker.LeaveOut(name, row, "unresolved-skipped", $"Row left out: column '{column.Schema.Name}' names '{key}', {what}.");
                break;
            case UnresolvedPolicy.Empty:
                column.Clear(row);
                linker.Note(name, row, "unresolved-emptied", $"Value left empty: column '{column.Schema.Name}' names '{key}', {what}.");
                break;
            default:
                if (found >= 0 && linker.StateOf(target, found) != RowState.LeftOut)
                {
                    // The fault of the row it names has been reported; mending that mends this.
                    linker.Depend(name, row, () => $"Column '{column.Schema.Name}' names '{key}', {what}.");
                }
                else
                {
                    linker.Fault(name, row, "reference-unknown", () => $"Column '{column.Schema.Name}' names '{key}', {what}.", found < 0 ? NearestKey(key, target) : null);
                }

                break;
        }
    }

    private string? NearestKey(string key, string target)
    {
        const int fewEnoughToCompare = 20_000;
        if (linker.Tables.GetValueOrDefault(target)?.Ids is not { Count: > 0 } ids)
        {
            return $"Table {target} has no rows: its file is missing or empty.";
        }

        var nearest = ids.Count > fewEnoughToCompare ? null : Suggestion.Nearest(key, Enumerable.Range(0, ids.Count).Select(row => ids.TextAt(row) ?? ""));
        return nearest is null ? null : $"Did you mean '{nearest}'?";
    }
}
