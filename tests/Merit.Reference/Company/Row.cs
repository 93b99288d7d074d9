using System.Globalization;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Reference.Company;

/// <summary>One row as a dictionary. A value is a <see cref="Ratio"/>, text, day, yes or no, another row, or null when empty.</summary>
internal sealed class Row(TableSchema schema, int index, Dictionary<string, object?> values)
{
    public TableSchema Schema { get; } = schema;

    /// <summary>Its place in the table; decides only where rows have no key.</summary>
    public int Index { get; } = index;

    public object? this[string column] => values.GetValueOrDefault(column);

    public string? Id => Schema.IdColumn is { } column ? Text(column) : null;

    /// <summary>How people call it: its key, or table and row number when it has none.</summary>
    public string Name => Id ?? string.Create(CultureInfo.InvariantCulture, $"{Schema.Name}#{Index + 1}");

    public bool HasColumn(string column) => values.ContainsKey(column) || Schema.Find(column) is not null;

    public string? Text(string column) => (string?)this[column];

    public DateOnly? Day(string column) => (DateOnly?)this[column];

    public Ratio? Number(string column) => (Ratio?)this[column];

    public Row? Link(string column) => (Row?)this[column];

    public void Set(string column, object? value) => values[column] = value;

    /// <summary>The same row with one more value.</summary>
    public Row With(string column, object? value) => new(Schema, Index, new(values, StringComparer.Ordinal) { [column] = value });

    public bool IsSame(Row other) => Schema.Name == other.Schema.Name && Index == other.Index;
}
