using Merit.Data.Amounts;

namespace Merit.Calculation.Explanation;

/// <summary>How rounding is called.</summary>
internal static class RoundingWords
{
    /// <summary>The word of the plan language.</summary>
    public static string Keyword(RoundingMode mode) => mode switch
    {
        RoundingMode.HalfEven => "half_even",
        RoundingMode.HalfUp => "half_up",
        RoundingMode.Up => "up",
        _ => "down",
    };

    /// <summary>For people: <c>half to even, to 2 decimals</c>, <c>up, to whole JPY</c>.</summary>
    public static string Phrase(RoundingMode mode, Currency currency)
    {
        var how = mode switch
        {
            RoundingMode.HalfEven => "half to even",
            RoundingMode.HalfUp => "half up",
            RoundingMode.Up => "up",
            _ => "down",
        };
        return currency.Decimals == 0 ? $"{how}, to whole {currency.Code}" : $"{how}, to {currency.Decimals} decimals";
    }
}
