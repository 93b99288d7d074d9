using System.Collections.Immutable;
using Merit.Data.Tables;
using Merit.Formulas.Binding;

namespace Merit.Formulas.Compilation;

/// <summary>A column node found in the data: the reference columns to follow and the column at the end.</summary>
/// <param name="Hops">Each names rows of the next table.</param>
/// <param name="Column">The column; null when it or a hop is absent, so that every row reads empty.</param>
internal sealed record RowPath(ImmutableArray<ReferenceColumn> Hops, Column? Column)
{
    public static RowPath Find(RowSource source, ColumnNode node)
    {
        // What is computed for a way over keys stands beside the rows that the way begins at.
        if (source.Extra.Count > 0 && !node.Hops.IsEmpty && source.Extra.TryGetValue(RowSource.NameOf(node), out var computed))
        {
            return new([], computed);
        }

        var hops = ImmutableArray.CreateBuilder<ReferenceColumn>(node.Hops.Length);
        Func<string, Column?> find = source.Find;
        foreach (var name in node.Hops)
        {
            if (find(name) is not ReferenceColumn { Schema.References: { } table } hop || source.Dataset.Find(table) is not { } next)
            {
                return new([], null);
            }

            hops.Add(hop);
            find = next.Find;
        }

        return new(hops.ToImmutable(), find(node.Column.Name));
    }

    /// <summary>The row of the last table that a row leads to, or -1.</summary>
    public int Follow(int row)
    {
        foreach (var hop in Hops)
        {
            row = row < 0 ? row : hop.Rows[row];
        }

        return row;
    }
}
