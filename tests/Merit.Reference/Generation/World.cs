using System.Numerics;
using Merit.Data.Amounts;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>What company and plan of a case share: the dice, the period, the currency, and the amounts that both lean to.</summary>
internal sealed class World(Dice dice, Period period, Currency currency)
{
    private static readonly int[] Round = [50, 100, 200, 250, 500, 750, 850, 1000, 1500, 2000, 2500, 5000, 8500, 10000, 10000, 12500, 20000];

    public Dice Dice { get; } = dice;

    public Period Period { get; } = period;

    public Currency Currency { get; } = currency;

    /// <summary>What plans call the shortest time to date that the calendar has.</summary>
    public string ShortestToDate => Period.Calendar.Lengths.Contains(PeriodLength.Quarter) ? "quarter_to_date" : "year_to_date";

    /// <summary>Whether the calendar has months.</summary>
    public bool HasMonths => Period.Calendar.Lengths.Contains(PeriodLength.Month);

    /// <summary>A round amount, in minor units.</summary>
    public BigInteger RoundAmount() => (BigInteger)Dice.Pick(Round) * Currency.MinorUnitsPerUnit;

    /// <summary>An amount that is often round, often a minor unit beside it, sometimes anything; above zero.</summary>
    public BigInteger Amount() => Dice.Below(20) switch
    {
        < 11 => RoundAmount(),
        < 14 => RoundAmount() + BigInteger.One,
        < 16 => RoundAmount() - BigInteger.One,
        < 17 => BigInteger.One,
        _ => Dice.Between(2, 2_000_000),
    };

    /// <summary>An amount as files write it.</summary>
    public string Text(BigInteger minorUnits) => Money.FromMinorUnits(minorUnits, Currency).ToAmountString();

    /// <summary>A day that leans to the edges of the period and a few days that recur.</summary>
    public DateOnly DayInPeriod() => Dice.Below(20) switch
    {
        < 3 => Period.Start,
        < 6 => Period.End,
        < 8 => Period.Start.AddDays(1),
        < 11 => MidPeriod,
        < 13 => MidPeriod.AddDays(1),
        < 14 when Period.Range.Contains(new(2024, 2, 29)) => new(2024, 2, 29),
        _ => Dice.Day(Period.Start, Period.End),
    };

    /// <summary>A day in the period or a little outside.</summary>
    public DateOnly DayAround() => Dice.Below(20) switch
    {
        0 => Period.Start.AddDays(-1),
        1 => Period.End.AddDays(1),
        2 => Dice.Day(Period.Start.AddDays(-60), Period.End.AddDays(60)),
        _ => DayInPeriod(),
    };

    /// <summary>A day to which transfers and changes lean, so that they meet each other and the events.</summary>
    public DateOnly MidPeriod => Period.Start.AddDays(Period.Days / 2);

    /// <summary>A day on which something changes hands: the last day of what was before.</summary>
    public DateOnly ChangeDay() => Dice.Below(10) switch
    {
        < 6 => MidPeriod,
        < 7 => Period.Start,
        < 8 => Period.End.AddDays(-1),
        _ => Dice.Day(Period.Start, Period.End.AddDays(-1)),
    };
}
