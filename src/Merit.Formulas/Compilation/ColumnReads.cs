using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Formulas.Compilation;

/// <summary>What compiled formulas call for each row.</summary>
internal static class ColumnReads
{
    public static long Number(NumberColumn column, int row) => column.NumeratorAt(row);

    public static int Day(DateColumn column, int row) => column.DayNumbers[row];

    public static int Key(ReferenceColumn column, int row) => column.Rows[row];

    public static int Code(TextColumn column, int row) => column.CodeAt(row);

    public static int State(YesNoColumn column, int row) => column.States[row] == YesNoColumn.Empty ? -1 : column.States[row];

    public static int IdRow(IdColumn column, int row) => column.IsEmpty(row) ? -1 : row;

    public static int Translate(int[] codes, int code) => code < 0 ? -1 : codes[code];

    /// <summary>The number of the last key that a value reaches, -1 for none; each is the least value that reaches it, ascending. No value lies below all of them.</summary>
    public static int Reached(long[] starts, long value)
    {
        var (from, end) = (0, starts.Length);
        while (from < end)
        {
            var middle = (from + end) >>> 1;
            (from, end) = value >= starts[middle] ? (middle + 1, end) : (from, middle);
        }

        return from - 1;
    }

    /// <summary>The same of keys that hold through a last day.</summary>
    public static int InForce(long[] starts, long[] ends, long day) => Reached(starts, day) is >= 0 and var key && day <= ends[key] ? key : -1;

    /// <summary>The number of the key that equals a value, -1 for none; keys ascend and have numbers.</summary>
    public static int Same(long[] keys, int[] numbers, long value) => Array.BinarySearch(keys, value) is >= 0 and var key ? numbers[key] : -1;

    /// <summary>The number of the cell in a row and column, -1 where either is none.</summary>
    public static int Cell(int row, int columns, int column) => row < 0 || column < 0 ? -1 : (row * columns) + column;

    /// <summary>The numerator of a cell, no value where there is none.</summary>
    public static long ValueAt(long[] cells, int cell) => cell < 0 ? NumberColumn.Empty : cells[cell];

    public static int AddDays(int day, int days)
    {
        var sum = (long)day + days;
        return sum < 0 || sum > DateOnly.MaxValue.DayNumber ? WholeCode.Empty : (int)sum;
    }

    public static int AddMonths(int day, int months)
    {
        var date = DateOnly.FromDayNumber(day);
        var month = (date.Year * 12L) + date.Month - 1 + months;
        return month is < 12 or >= 10_000 * 12 ? WholeCode.Empty : date.AddMonths(months).DayNumber;
    }

    public static long Year(int day) => DateOnly.FromDayNumber(day).Year;

    public static long Month(int day) => DateOnly.FromDayNumber(day).Month;

    /// <summary>The quotient rounded to a whole number; the divisor is above zero.</summary>
    public static long RoundedQuotient(long value, long divisor, RoundingMode mode)
    {
        var (quotient, remainder) = Math.DivRem(value, divisor);
        if (remainder == 0)
        {
            return quotient;
        }

        // Twice the remainder against the divisor, without doubling either.
        var rest = Math.Abs(remainder);
        var half = rest.CompareTo(divisor - rest);
        var away = mode switch
        {
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfUp => half >= 0,
            _ => half > 0 || (half == 0 && long.IsOddInteger(quotient)),
        };
        return away ? quotient + Math.Sign(value) : quotient;
    }
}
