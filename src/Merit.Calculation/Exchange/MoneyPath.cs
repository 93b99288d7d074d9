using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Exchange;

/// <summary>A money column that formulas about the rows of a set read, and the way to it over keys.</summary>
internal sealed class MoneyPath
{
    private readonly IReadOnlyList<ReferenceColumn> _hops;

    private MoneyPath(string name, IReadOnlyList<ReferenceColumn> hops, Table table, NumberColumn column) => (Name, _hops, Table, Column) = (name, hops, table, column);

    /// <summary>The name by which sources of rows know it: <c>contract_id.arr</c>.</summary>
    public string Name { get; }

    /// <summary>The table that the column stands in.</summary>
    public Table Table { get; }

    /// <summary>The column.</summary>
    public NumberColumn Column { get; }

    /// <summary>The path of a node; null where it reads no money, or nothing that has data.</summary>
    public static MoneyPath? Of(ColumnNode node, Table table, Dataset dataset)
    {
        var hops = new List<ReferenceColumn>();
        foreach (var name in node.Hops)
        {
            if (table.Find<ReferenceColumn>(name) is not { Schema.References: { } next } hop)
            {
                return null;
            }

            hops.Add(hop);
            table = dataset[next];
        }

        return node.Column.Type == ColumnType.Money && table.Find<NumberColumn>(node.Column.Name) is { } column ? new(RowSource.NameOf(node), hops, table, column) : null;
    }

    /// <summary>The row of <see cref="Table"/> that a row leads to where the column has a value; -1 otherwise.</summary>
    public int RowFor(int row)
    {
        foreach (var hop in _hops)
        {
            row = row < 0 ? row : hop.Rows[row];
        }

        return row >= 0 && Column.IsEmpty(row) ? -1 : row;
    }
}
