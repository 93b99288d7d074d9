using System.Numerics;
using Merit.Calculation.Lines;
using Merit.Calculation.Measures;
using Merit.Data.Amounts;
using Merit.Data.Time;

namespace Merit.Calculation.Exchange;

/// <summary>The changes of recurring revenue in the plan's currency: whole numbers over one denominator, exact at whatever rates.</summary>
internal sealed class ConvertedRevenue
{
    private ConvertedRevenue(Conversion conversion, int day, EffectiveRange? current) => (Conversion, Day, Current) = (conversion, day, current);

    /// <summary>How amounts were converted.</summary>
    public Conversion Conversion { get; }

    /// <summary>The day whose rates count, but for <see cref="Current"/>.</summary>
    public int Day { get; }

    /// <summary>The days whose changes count at the rates of their own days; null where none do.</summary>
    public EffectiveRange? Current { get; }

    /// <summary>What every number is divided by.</summary>
    public BigInteger Denominator { get; private set; }

    /// <summary>The change of each movement through a day; zero for later ones.</summary>
    public BigInteger[] Numerators { get; private set; } = [];

    /// <summary>The revenue's changes, each at the rate of its day.</summary>
    /// <param name="revenue">The movements.</param>
    /// <param name="conversion">How amounts are converted.</param>
    /// <param name="day">The day whose rates count.</param>
    /// <param name="through">The last day whose movements are asked for.</param>
    /// <param name="current">The days whose changes count at the rates of their own days; null for none.</param>
    /// <param name="gaps">Takes the rates that are missing.</param>
    public static ConvertedRevenue Of(RevenueHistory revenue, Conversion conversion, int day, int through, EffectiveRange? current, RateGaps gaps)
    {
        var converted = new ConvertedRevenue(conversion, day, current);
        var amounts = new Ratio[revenue.Movements.Count];
        var denominator = BigInteger.One;
        for (var row = 0; row < amounts.Length; row++)
        {
            if (revenue.Dates!.DayNumbers[row] > through || revenue.Amounts?.At(row) is not { IsZero: false } amount)
            {
                continue;
            }

            var at = converted.RateDayOf(revenue.Dates.DayNumbers[row]);
            if (conversion.Convert(amount, row, at) is not { } worth)
            {
                gaps.Add(conversion.Converter, conversion.CurrencyOf(row), at, revenue.Movements, row);
                continue;
            }

            amounts[row] = worth;
            denominator = Fractions.LeastCommonMultiple(denominator, worth.Denominator);
        }

        converted.Denominator = denominator;
        converted.Numerators = Array.ConvertAll(amounts, amount => amount.Numerator * (denominator / amount.Denominator));
        return converted;
    }

    /// <summary>The day whose rate a movement of a day counts at.</summary>
    public int RateDayOf(int day) => Current is { } days && days.Contains(DateOnly.FromDayNumber(day)) ? day : Day;
}
