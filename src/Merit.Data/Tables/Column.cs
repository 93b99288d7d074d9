namespace Merit.Data.Tables;

/// <summary>One column of a table: its schema and its values, never changed after it was made.</summary>
public abstract class Column
{
    private protected Column(ColumnSchema schema) => Schema = schema;

    /// <summary>Name, type and rules.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>How many rows it has.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the row has no value here.</summary>
    public abstract bool IsEmpty(int row);

    /// <summary>The value as text that reads back to the same value, or null when empty. For explanations, hashes and export.</summary>
    public abstract string? TextAt(int row);
}
