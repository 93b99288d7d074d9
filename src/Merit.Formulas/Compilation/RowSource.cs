using Merit.Data.Tables;
using Merit.Formulas.Binding;

namespace Merit.Formulas.Compilation;

/// <summary>Where row formulas read: a table, the tables its keys lead to, and columns computed beside it.</summary>
/// <param name="Table">The rows.</param>
/// <param name="Dataset">The tables that keys name.</param>
/// <param name="Extra">Computed columns by name (<c>account_arr</c>), or by the way over keys (<c>contract_id.arr</c>), one value per row of the table; they come before the table's own.</param>
public sealed record RowSource(Table Table, Dataset Dataset, IReadOnlyDictionary<string, Column> Extra)
{
    /// <summary>The name in <see cref="Extra"/> of what a node reads: <c>contract_id.arr</c>.</summary>
    public static string NameOf(ColumnNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Hops.IsEmpty ? node.Column.Name : $"{string.Join('.', node.Hops)}.{node.Column.Name}";
    }

    /// <summary>A column of the rows, or null when no source feeds it: it then reads as empty.</summary>
    public Column? Find(string name) => Extra.TryGetValue(name, out var column) ? column : Table.Find(name);
}
