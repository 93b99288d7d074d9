using System.Linq.Expressions;
using System.Text;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <content>Texts: never compared letter by letter for each row. "No value" is the same as nothing, itself included.</content>
internal sealed partial class RowCode
{
    private Expression? SameRow(BoundNode left, BoundNode right) =>
        RowNumber(left) is { } l && RowNumber(right) is { } r ? SameWhole(l.Value, r.Value) : null;

    private Expression? SameText(BoundNode left, BoundNode right)
    {
        if (IsConstant(left))
        {
            (left, right) = (right, left);
        }

        if (Text(left) is not { } text)
        {
            return null;
        }

        if (IsConstant(right))
        {
            var found = ValueOf(right)?.Text is { } literal ? Find(text, left, literal) : -1;
            return found < 0 ? Expression.Constant(false) : Expression.Equal(text.Value, Expression.Constant(found));
        }

        if (Text(right) is not { } other)
        {
            return null;
        }

        if (text.Pool is not null && other.Pool is not null)
        {
            var code = ReferenceEquals(text.Pool, other.Pool) ? text.Value : Read(nameof(ColumnReads.Translate), Expression.Constant(Translation(text.Pool, other.Pool)), text.Value);
            return SameWhole(code, other.Value);
        }

        return text.Keys is not null && ReferenceEquals(text.Keys, other.Keys) ? SameWhole(text.Value, other.Value) : null;
    }

    private static Expression SameWhole(Expression left, Expression right) =>
        Let(left, l => Expression.AndAlso(Expression.NotEqual(l, EmptyWhole), Expression.Equal(l, right)));

    private TextCode? Text(BoundNode node)
    {
        if (node is not ColumnNode { Type.Kind: ValueKind.Text } column)
        {
            return null;
        }

        var path = RowPath.Find(source, column);
        return path.Column switch
        {
            null => new(EmptyWhole, new TextPool(), null),
            TextColumn texts => new(At(path, nameof(ColumnReads.Code), texts), texts.Pool, null),
            IdColumn ids => new(At(path, nameof(ColumnReads.IdRow), ids), null, ids),
            ReferenceColumn keys => new(At(path, nameof(ColumnReads.Key), keys), null, keys.Target),
            _ => null,
        };
    }

    private Expression At(RowPath path, string method, Column column) => ReadWhole(RowAt(path), at => Read(method, Local(column), at), true).Value;

    // The code or row of a literal, or -1 when no row has it.
    private static int Find(TextCode text, BoundNode node, string literal)
    {
        if (text.Keys is not { } keys)
        {
            return text.Pool!.Find(literal);
        }

        // What other tables refer to has an index already; one over a table's own keys would cost more than looking once.
        return ((ColumnNode)node).Column.Type == ColumnType.Reference ? keys.Index.Find(literal) : Seek(keys, literal);
    }

    private static int Seek(IdColumn ids, string literal)
    {
        var id = Encoding.UTF8.GetBytes(literal);
        for (var row = 0; id.Length > 0 && row < ids.Count; row++)
        {
            if (ids.BytesAt(row).SequenceEqual(id))
            {
                return row;
            }
        }

        return -1;
    }

    // From codes of one pool to those of another; -1 where it lacks the text.
    private static int[] Translation(TextPool from, TextPool to)
    {
        var codes = new int[from.Count];
        for (var code = 0; code < codes.Length; code++)
        {
            codes[code] = to.Find(from[code]);
        }

        return codes;
    }
}
