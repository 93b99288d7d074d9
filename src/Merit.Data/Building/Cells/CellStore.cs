using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>The cells of one column of a source: each is read once, however many tables it feeds, and kept as a value.</summary>
/// <remarks>
/// A cell that cannot be read, or that breaks a rule of a column it feeds, is kept as text beside its row, so that a finding can quote it. Filled block by block, by one thread at a time, not changed once a table took it.
/// </remarks>
public abstract class CellStore
{
    private protected CellStore(CellForm form) => Form = form;

    /// <summary>How the cells are kept.</summary>
    public CellForm Form { get; }

    /// <summary>How many cells were added.</summary>
    public int Count { get; private protected set; }

    /// <summary>Whether any row has no value.</summary>
    public bool HasEmpty { get; private protected set; }

    /// <summary>The rows whose text was kept because something is wrong with it.</summary>
    public KeptTexts Kept { get; } = new();

    /// <summary>The rows whose cell could not be made, which was reported where it was tried.</summary>
    internal HashSet<int> Reported { get; } = [];

    /// <summary>A store for the cells of a column with this schema.</summary>
    /// <param name="schema">The column.</param>
    /// <param name="dateFormat">The form of dates, as .NET writes forms; null for ISO 8601.</param>
    public static CellStore For(ColumnSchema schema, string? dateFormat)
    {
        ArgumentNullException.ThrowIfNull(schema);
        CellStore store = FormOf(schema.Type) switch
        {
            CellForm.Key => new KeyCells(),
            CellForm.Text => new TextCells(),
            CellForm.Day => new DayCells(dateFormat),
            CellForm.YesNo => new YesNoCells(),
            _ => new NumberCells(),
        };
        store.Serve(schema);
        return store;
    }

    /// <summary>How cells of columns of this type are kept.</summary>
    public static CellForm FormOf(ColumnType type) => type switch
    {
        ColumnType.Id => CellForm.Key,
        ColumnType.Reference or ColumnType.Text => CellForm.Text,
        ColumnType.Date => CellForm.Day,
        ColumnType.YesNo => CellForm.YesNo,
        _ => CellForm.Number,
    };

    /// <summary>Says that the cells feed this column too, so that text which breaks its rules is kept. Before the first cell.</summary>
    public virtual void Serve(ColumnSchema schema)
    {
    }

    /// <summary>Adds the cells of the next rows. A cell that cannot be read is kept as text, and has no value.</summary>
    public abstract void Add(CellBlock block);

    /// <summary>Says that a row has no value because of a fault that is reported by whoever adds its cell.</summary>
    public void Report(int row) => Reported.Add(row);

    /// <summary>Says that there are no more cells.</summary>
    public virtual void End()
    {
    }

    /// <summary>Makes room, so that arrays need not grow step by step.</summary>
    public abstract void Reserve(int rows);

    /// <summary>Whether a row has no value.</summary>
    public abstract bool IsEmpty(int row);

    /// <summary>Adds those of some rows that have no value.</summary>
    /// <param name="rows">The rows; null for the first ones.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="found">Receives their places among the rows.</param>
    internal abstract void FindEmpty(int[]? rows, int count, List<int> found);

    /// <summary>The cells as a column.</summary>
    public abstract Column ToColumn(ColumnSchema schema);

    /// <summary>Finds values that stand for none.</summary>
    private protected static void FindEmpty<T>(ReadOnlySpan<T> values, T empty, int[]? rows, int count, List<int> found)
        where T : unmanaged, IEquatable<T>
    {
        for (var row = 0; row < count; row++)
        {
            if (values[rows is null ? row : rows[row]].Equals(empty))
            {
                found.Add(row);
            }
        }
    }

    /// <summary>Keeps the text of the next row, unless it has none.</summary>
    private protected void KeepIfAny(ReadOnlySpan<byte> cell)
    {
        if (!cell.IsEmpty)
        {
            Kept.Add(Count, cell);
        }
    }
}
