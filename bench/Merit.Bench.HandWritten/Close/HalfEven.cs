namespace Merit.Bench.HandWritten.Close;

/// <summary>A quotient of whole numbers, none below 0, rounded half to even.</summary>
internal static class HalfEven
{
    public static long Divide(Int128 numerator, Int128 denominator)
    {
        var (whole, rest) = Int128.DivRem(numerator, denominator);
        var twice = 2 * rest;
        return (long)(twice > denominator || (twice == denominator && Int128.IsOddInteger(whole)) ? whole + 1 : whole);
    }

    /// <summary>As the other; overflow is an error.</summary>
    public static long Divide(long value, long factor, long denominator)
    {
        var (whole, rest) = Math.DivRem(checked(value * factor), denominator);
        return 2 * rest > denominator || (2 * rest == denominator && (whole & 1) == 1) ? whole + 1 : whole;
    }
}
