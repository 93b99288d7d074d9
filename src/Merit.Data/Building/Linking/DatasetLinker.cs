using Merit.Data.Building.Linking.Checks;
using Merit.Data.Diagnostics;

namespace Merit.Data.Building.Linking;

/// <summary>One linking of a builder's rows: keys become row numbers, checks run, rows with faults fall out.</summary>
internal sealed class DatasetLinker(DatasetBuilder builder)
{
    private readonly FaultLog _faults = new();
    private readonly FaultLog _leftOut = new();
    private readonly FaultLog _dependent = new();
    private readonly Dictionary<string, RowState[]> _states = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DraftTable> _tables = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, DraftTable> Tables => _tables;

    public IReadOnlySet<string> OverlayRoles => builder.OverlayRoles;

    public BuildResult Link(bool skipBadRows)
    {
        foreach (var (name, table) in builder.Tables)
        {
            _tables.Add(name, new(table));
        }

        MarkFaultyCells();
        new ColumnMaker(this).Make();
        var keys = new KeyResolution(this);
        keys.Resolve(first: true);
        RowChecks.Run(this);
        MoneyChecks.Run(this);
        CreditNoteCheck.Run(this);
        keys.Resolve();
        OverlapChecks.Run(this);
        ShareCheck.Run(this);
        SplitCheck.Run(this);
        CircleCheck.Run(this);
        ReportingCircleCheck.Run(this);
        keys.Resolve();
        var all = FaultLog.Of(builder.CellFaults, _faults);
        var fails = all.Count > 0 && !skipBadRows;
        return new(fails ? null : new DatasetMaker(this, [.. builder.Schemas.Values]).Make(), all, _dependent, _leftOut, [.. Loads()]);
    }

    /// <summary>What becomes of a row.</summary>
    public RowState StateOf(string table, int row) => StatesOf(table)?[row] ?? RowState.Kept;

    /// <summary>What becomes of each row; null when all are kept.</summary>
    public RowState[]? StatesOf(string table) => _states.GetValueOrDefault(table);

    /// <summary>Where a row came from.</summary>
    public SourceLocation OriginOf(string table, int row) => _tables[table].OriginOf(row);

    /// <summary>Reports a row and marks it.</summary>
    public void Fault(string table, int row, string code, Func<string> message, string? mend = null, int related = -1)
    {
        Mark(table, row, RowState.Faulty);
        var where = OriginOf(table, row);
        if (_faults.Takes(where.File))
        {
            _faults.List(new(code, Severity.Error, where, $"{table}: {message()}", mend, related < 0 ? null : OriginOf(table, related)));
        }
    }

    /// <summary>Marks a row that falls with another, whose fault has been reported.</summary>
    public void Depend(string table, int row, Func<string> message)
    {
        Mark(table, row, RowState.Dependent);
        var where = OriginOf(table, row);
        if (_dependent.Takes(where.File))
        {
            _dependent.List(new("row-dependent", Severity.Warning, where, $"{table}: {message()}"));
        }
    }

    /// <summary>Marks a row.</summary>
    public void Mark(string table, int row, RowState state)
    {
        if (!_states.TryGetValue(table, out var states))
        {
            states = new RowState[Tables[table].Count];
            _states.Add(table, states);
        }

        states[row] = states[row] == RowState.Kept ? state : states[row];
    }

    private void MarkFaultyCells()
    {
        foreach (var (name, table) in Tables)
        {
            foreach (var row in table.FaultyRows)
            {
                Mark(name, row, RowState.Faulty);
            }
        }
    }

    /// <summary>Leaves a row out by a rule of the mapping.</summary>
    public void LeaveOut(string table, int row, string code, string message, int related = -1)
    {
        Mark(table, row, RowState.LeftOut);
        Note(table, row, code, message, related);
    }

    /// <summary>Notes what a rule of the mapping did to a row.</summary>
    public void Note(string table, int row, string code, string message, int related = -1)
    {
        var where = OriginOf(table, row);
        if (_leftOut.Takes(where.File))
        {
            _leftOut.List(new(code, Severity.Warning, where, $"{table}: {message}", null, related < 0 ? null : OriginOf(table, related)));
        }
    }

    private IEnumerable<TableLoad> Loads()
    {
        foreach (var (name, table) in Tables)
        {
            for (var i = 0; i < table.Parts.Count; i++)
            {
                var (from, count) = (table.FirstRowOf(i), table.Parts[i].Count);
                var counts = new int[4];
                var states = StatesOf(name);
                counts[0] = states is null ? count : 0;
                for (var row = from; states is not null && row < from + count; row++)
                {
                    counts[(int)states[row]]++;
                }

                yield return new(name, table.Parts[i].File, count, counts[(int)RowState.Faulty], counts[(int)RowState.Dependent], counts[(int)RowState.LeftOut], counts[0]);
            }
        }
    }
}
