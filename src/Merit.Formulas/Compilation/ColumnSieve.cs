using System.Numerics;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <summary>Sieves of the commonest conditions: a column of the rows' own against a constant. They need no code made, which costs more than many rows.</summary>
internal static class ColumnSieve
{
    /// <summary>The sieve of a condition, or null when it is not of that form or a row may have no answer.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="node">The condition.</param>
    /// <param name="constantOf">The value of a node that is the same for every row; null for another node.</param>
    public static Func<int[], int, int>? Of(RowSource source, BoundNode node, Func<BoundNode, FormulaValue?> constantOf)
    {
        if (node is not BinaryNode { Left: ColumnNode { Hops.IsEmpty: true } left } comparison || constantOf(comparison.Right) is not { } constant)
        {
            return null;
        }

        return RowPath.Find(source, left).Column switch
        {
            TextColumn texts when left.Type.Kind == ValueKind.Text => Text(texts, comparison.Operator, constant.Text!),
            NumberColumn { HasEmpty: false } numbers when Range(comparison.Operator, constant.Number * numbers.Denominator) is var (least, most) => (rows, count) => RowSieve.Keep(numbers.Numerators, least, most, rows, count),
            DateColumn { HasEmpty: false } days when Range(comparison.Operator, constant.Date.DayNumber) is var (least, most) =>
                (rows, count) => RowSieve.Keep(days.DayNumbers, (int)Math.Clamp(least, int.MinValue, int.MaxValue), (int)Math.Clamp(most, int.MinValue, int.MaxValue), rows, count),
            _ => null,
        };
    }

    private static Func<int[], int, int>? Text(TextColumn texts, BinaryOperator @operator, string constant)
    {
        var code = texts.Pool.Find(constant);
        return @operator switch
        {
            // No row has a text that is not in the pool; a row without text has none of any.
            BinaryOperator.Equal when code < 0 => (_, _) => 0,
            BinaryOperator.Equal => (rows, count) => RowSieve.Keep(texts.Codes, code, code, rows, count),
            _ => null,
        };
    }

    // The whole numbers that compare so with a number; null where they are no range of 64 bits.
    private static (long Least, long Most)? Range(BinaryOperator @operator, Ratio limit)
    {
        var below = BigInteger.DivRem(limit.Numerator, limit.Denominator, out var rest) - (rest.Sign < 0 ? 1 : 0);
        if (BigInteger.Abs(below) > NumberCode.Largest)
        {
            return null;
        }

        var (floor, ceiling) = ((long)below, (long)below + (rest.IsZero ? 0 : 1));
        return @operator switch
        {
            BinaryOperator.Less => (long.MinValue, ceiling - 1),
            BinaryOperator.LessOrEqual => (long.MinValue, floor),
            BinaryOperator.Greater => (floor + 1, long.MaxValue),
            BinaryOperator.GreaterOrEqual => (ceiling, long.MaxValue),
            BinaryOperator.Equal => (ceiling, floor),
            _ => null,
        };
    }
}
