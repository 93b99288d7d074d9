using System.Numerics;
using Merit.Calculation.Payout;
using Merit.Data.Amounts;
using Merit.Plans.Payout;

namespace Merit.Calculation.Lines;

/// <summary>Everything that decides the amounts of one participant's events, in order of date, then id.</summary>
internal sealed record LineInputs
{
    /// <summary>The value of each event, seen whole, in units of the currency.</summary>
    public required ExactNumbers Values { get; init; }

    /// <summary>What of each event, seen whole, retires the quota and decides the tiers, where that is not its value; else null.</summary>
    public ExactNumbers? QuotaCredits { get; init; }

    /// <summary>Whether <see cref="Values"/> are what the events' credits carry.</summary>
    public bool AreCarried { get; init; }

    /// <summary>The share of each event, as numerators; the array may be longer than there are events.</summary>
    public required long[] Shares { get; init; }

    /// <summary>No share is larger.</summary>
    public required long LargestShare { get; init; }

    /// <summary>What every share is divided by.</summary>
    public required long ShareDenominator { get; init; }

    /// <summary>The rate of each event; null for 1.</summary>
    public ExactNumbers? Rates { get; init; }

    /// <summary>The tiers, or null.</summary>
    public IReadOnlyList<Tier>? Tiers { get; init; }

    /// <summary>What chooses the tier.</summary>
    public TierMeasure TierMeasure { get; init; }

    /// <summary>Whether tiers are marginal.</summary>
    public bool IsMarginal { get; init; }

    /// <summary>The factor of the one tier that a formula chose, for <see cref="TierMeasure.Formula"/>.</summary>
    public Ratio FormulaFactor { get; init; }

    /// <summary>The factor on every amount; zero when the gate fails.</summary>
    public Ratio Multiplier { get; init; } = Ratio.One;

    /// <summary>The most that all come to, or null.</summary>
    public Ratio? Cap { get; init; }

    /// <summary>How a line is rounded.</summary>
    public required RoundingMode Mode { get; init; }

    /// <summary>Minor units of the currency that is paid in, in a unit of the plan's.</summary>
    public required Ratio MinorUnits { get; init; }

    /// <summary>How many events.</summary>
    public required int Count { get; init; }

    /// <summary>What credited values are divided by.</summary>
    public BigInteger CreditedDenominator => Values.Denominator * ShareDenominator;

    /// <summary>Whether credited values and their sum fit 64 bits.</summary>
    public bool FitsCredited => Values.Narrow is not null && Values.LargestMagnitude * LargestShare * Math.Max(1, Count) < long.MaxValue;

    /// <summary>The sum of the credited values.</summary>
    public Ratio CreditedSum()
    {
        if (!FitsCredited)
        {
            return Enumerable.Range(0, Count).Aggregate(Ratio.Zero, (sum, index) => sum + CreditedOf(index));
        }

        var values = Values.Narrow.AsSpan(0, Count);
        var shares = Shares.AsSpan(0, Count);
        var sum = 0L;
        for (var i = 0; i < values.Length && i < shares.Length; i++)
        {
            sum += values[i] * shares[i];
        }

        return new(sum, CreditedDenominator);
    }

    /// <summary>What of an event moves on through the tiers.</summary>
    public Ratio TierCreditOf(int index) => QuotaCredits is { } credits ? credits.RatioAt(index) * new Ratio(Shares[index], ShareDenominator) : CreditedOf(index);

    /// <summary>The credited value of an event.</summary>
    public Ratio CreditedOf(int index) => Values.RatioAt(index) * new Ratio(Shares[index], ShareDenominator);
}
