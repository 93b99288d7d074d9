using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Takes the cells of one column, parses each once, and becomes a <see cref="Column"/>.</summary>
/// <remarks>A cell with a fault is kept as "no value", so that columns stay of one length; its row is never loaded.</remarks>
public abstract class ColumnBuilder
{
    private protected ColumnBuilder(ColumnSchema schema) => Schema = schema;

    /// <summary>Name, type and rules.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>How many cells were added.</summary>
    public int Count { get; private protected set; }

    /// <summary>The form of dates, as .NET writes forms; null for ISO 8601. Other columns ignore it.</summary>
    public string? DateFormat { get; set; }

    /// <summary>Adds the cell of the next row; what is wrong with it, or null.</summary>
    public CellFault? Add(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            AddEmpty();
            return Schema.Required
                ? new("cell-empty", $"Column '{Schema.Name}' is empty and must have a value.", $"It holds {Schema.Description}.")
                : null;
        }

        var fault = AddValue(cell);
        if (fault is not null)
        {
            AddEmpty();
        }

        return fault;
    }

    /// <summary>Adds "no value", whatever the column's rules.</summary>
    public abstract void AddEmpty();

    /// <summary>Adds a cell that has characters, or says what is wrong and adds nothing.</summary>
    private protected abstract CellFault? AddValue(ReadOnlySpan<byte> cell);

    /// <summary>Makes the column from copies, so that more can be added and it can be made again.</summary>
    /// <param name="kept">The numbers of the rows to keep, in order; null for all.</param>
    /// <param name="context">Texts and the rows of other tables.</param>
    internal abstract Column Build(int[]? kept, BuildContext context);

    /// <summary>The value of a row as text; empty when it has none.</summary>
    internal abstract string TextAt(int row);

    /// <summary>A builder for a column of this schema.</summary>
    internal static ColumnBuilder For(ColumnSchema schema) => schema.Type switch
    {
        ColumnType.Id => new IdColumnBuilder(schema),
        ColumnType.Reference => new ReferenceColumnBuilder(schema),
        ColumnType.Text => new TextColumnBuilder(schema),
        ColumnType.Date => new DateColumnBuilder(schema),
        ColumnType.YesNo => new YesNoColumnBuilder(schema),
        _ => new NumberColumnBuilder(schema),
    };

    private protected CellFault Fault(string code, ReadOnlySpan<byte> cell, string what, string? mend) =>
        new(code, $"Column '{Schema.Name}' holds {CellText.Quoted(cell)}, {what}.", mend);

    private protected CellFault NotText() =>
        new("cell-encoding", $"Column '{Schema.Name}' holds bytes that are no UTF-8 text.", "Save the file as UTF-8.");

    private protected CellFault NoChoice(ReadOnlySpan<byte> cell) =>
        Fault("cell-choice", cell, "which is none of the texts allowed", Suggestion.Mend(System.Text.Encoding.UTF8.GetString(cell), [.. Schema.Choices]));

    private protected static T[] Kept<T>(T[] values, int count, int[]? kept)
    {
        if (kept is null)
        {
            return values[..count];
        }

        var result = new T[kept.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            result[i] = values[kept[i]];
        }

        return result;
    }
}
