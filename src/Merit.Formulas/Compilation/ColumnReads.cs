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
