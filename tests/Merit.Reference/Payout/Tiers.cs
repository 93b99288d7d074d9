using Merit.Data.Amounts;
using Merit.Plans.Payout;
using Merit.Reference.Formulas;

namespace Merit.Reference.Payout;

/// <summary>Rate tables (design 6.9; plan reference, "Commission").</summary>
internal sealed class Tiers(PlanRun run)
{
    /// <summary>C(v): "adds up each band's part times its rate". Boundaries are multiplied by <paramref name="unit"/> (the quota, by attainment; else one).</summary>
    /// <remarks>"Below the first band nothing is earned; a first band from 0 also takes values below it."</remarks>
    public Ratio Marginal(RateTable table, Ratio v, Ratio unit, Func<RateBand, Ratio> rate, Scope scope)
    {
        var sum = Ratio.Zero;
        for (var i = 0; i < table.Bands.Length; i++)
        {
            var from = Boundary(table.Bands[i], scope) * unit;
            var to = i + 1 < table.Bands.Length ? Ratio.Min(v, Boundary(table.Bands[i + 1], scope) * unit) : v;
            var inside = to - from;
            if (inside.Sign > 0 || (i == 0 && from.IsZero && !table.Bands[i].Exclusive))
            {
                sum += inside * rate(table.Bands[i]);
            }
        }

        return sum;
    }

    /// <summary>
    /// The band that a value reaches, or null: "at `from` a band includes its boundary, at `above` it excludes it". Values of events below a first band
    /// from 0 are reversals and take it; what a formula gives below it is just below it.
    /// </summary>
    public RateBand? Reached(RateTable table, Ratio v, Scope scope)
    {
        var first = table.Bands[0];
        return table.Bands.LastOrDefault(band => run.Reaches(v, Boundary(band, scope), band.Exclusive)) ??
            (table.By != TierMeasure.Formula && !first.Exclusive && Boundary(first, scope).IsZero ? first : null);
    }

    /// <summary>The band in which the next credit would lie: "the last that begins at or below what was reached"; "a first band from 0 also takes values below it".</summary>
    public RateBand? NextAt(RateTable table, Ratio reached, Ratio unit, Scope scope)
    {
        var first = table.Bands[0];
        return table.Bands.LastOrDefault(band => Boundary(band, scope) * unit <= reached) ?? (!first.Exclusive && Boundary(first, scope).IsZero ? first : null);
    }

    /// <summary>Whether a boundary lies strictly between two values, so that what moves from one to the other is split.</summary>
    public bool IsSplit(RateTable table, Ratio before, Ratio after, Ratio unit, Scope scope) =>
        table.Bands.Any(band => Boundary(band, scope) * unit is var at && Ratio.Min(before, after) < at && at < Ratio.Max(before, after));

    private Ratio Boundary(RateBand band, Scope scope) => run.Interpreter.Number(band.From, scope);
}
