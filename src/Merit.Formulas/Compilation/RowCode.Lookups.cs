using System.Linq.Expressions;
using System.Numerics;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <content>Lookups in steps, of exact keys and by days in force: where a value begins to reach each key is worked out once. Those on a line are left to the evaluator.</content>
internal sealed partial class RowCode
{
    private NumberCode? Lookup(LookupNode node)
    {
        var table = node.Table;
        if (CellsOf(table) is not var (cells, denominator, bound))
        {
            return null;
        }

        Expression? cell = null;
        for (var i = 0; i < table.Inputs.Length; i++)
        {
            if (KeyOf(table.Inputs[i], node.Inputs[i]) is not { } key)
            {
                return null;
            }

            cell = cell is null ? key : Read(nameof(ColumnReads.Cell), cell, Expression.Constant(table.Columns), key);
        }

        return new(Read(nameof(ColumnReads.ValueAt), Expression.Constant(cells), cell!), denominator, bound, true);
    }

    // The values over one denominator; null when that does not fit, or when they are no numbers.
    private static (long[] Cells, BigInteger Denominator, BigInteger Bound)? CellsOf(LookupTable table)
    {
        if (!new FormulaType(table.Kind).IsNumeric)
        {
            return null;
        }

        var denominator = table.Cells.Aggregate(BigInteger.One, (shared, cell) => shared / BigInteger.GreatestCommonDivisor(shared, cell.Number.Denominator) * cell.Number.Denominator);
        var bound = table.Cells.Max(cell => BigInteger.Abs(cell.Number.Numerator * denominator / cell.Number.Denominator));
        return denominator > NumberCode.Largest || bound > NumberCode.Largest ? null
            : ([.. table.Cells.Select(cell => (long)(cell.Number.Numerator * denominator / cell.Number.Denominator))], denominator, bound);
    }

    // The number of the key that is found, -1 for none.
    private MethodCallExpression? KeyOf(LookupInput input, BoundNode node)
    {
        if (input.Match == LookupMatch.Interpolated)
        {
            return null;
        }

        return input.Kind switch
        {
            ValueKind.Text => Text(node) is { Pool: { } pool } text ? Read(nameof(ColumnReads.Translate), Expression.Constant(KeysOf(pool, input)), text.Value) : null,
            ValueKind.Date => Day(node) is { } day ? KeyOfDay(input, day.Value) : null,
            _ => Number(node) is { } number ? KeyOfNumber(input, number) : null,
        };
    }

    private static int[] KeysOf(Data.Tables.TextPool pool, LookupInput input)
    {
        var keys = new int[pool.Count];
        for (var code = 0; code < keys.Length; code++)
        {
            keys[code] = input.Find(FormulaValue.Of(pool[code]))?.Low ?? -1;
        }

        return keys;
    }

    private static MethodCallExpression KeyOfDay(LookupInput input, Expression day)
    {
        var starts = input.Keys.Select(key => (long)key.At.Date.DayNumber + (key.Exclusive ? 1 : 0)).ToArray();
        var value = Expression.Convert(day, typeof(long));
        return input.Match switch
        {
            LookupMatch.Exact => Same(starts, value),
            LookupMatch.InForce => Read(nameof(ColumnReads.InForce), Expression.Constant(starts), Expression.Constant(input.Keys.Select(key => (long)(key.Through ?? DateOnly.MaxValue).DayNumber).ToArray()), value),
            _ => Read(nameof(ColumnReads.Reached), Expression.Constant(starts), value),
        };
    }

    private static MethodCallExpression KeyOfNumber(LookupInput input, NumberCode number)
    {
        if (input.Match != LookupMatch.Exact)
        {
            return Read(nameof(ColumnReads.Reached), Expression.Constant(input.Keys.Select(key => LeastThatReaches(key, number)).ToArray()), number.Value);
        }

        // A key that no numerator can equal is met by none.
        return Same([.. input.Keys.Select(key => (key.At.Number * new Ratio(number.Denominator, 1)) is { IsWhole: true } whole && BigInteger.Abs(whole.Numerator) <= number.Bound ? (long)whole.Numerator : long.MaxValue)], number.Value);
    }

    // The least numerator whose value reaches a key; those beyond every value are one too large for it.
    private static long LeastThatReaches(LookupKey key, NumberCode number)
    {
        var (over, under) = (key.At.Number.Numerator * number.Denominator, key.At.Number.Denominator);
        var floor = BigInteger.DivRem(over, under, out var rest);
        floor -= rest.Sign < 0 ? 1 : 0;
        var least = floor + (key.Exclusive || !rest.IsZero ? 1 : 0);
        return (long)BigInteger.Max(-number.Bound - 1, BigInteger.Min(number.Bound + 1, least));
    }

    private static MethodCallExpression Same(long[] keys, Expression value)
    {
        var order = Enumerable.Range(0, keys.Length).OrderBy(i => keys[i]).ToArray();
        return Read(nameof(ColumnReads.Same), Expression.Constant(order.Select(i => keys[i]).ToArray()), Expression.Constant(order), value);
    }
}
