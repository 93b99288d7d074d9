using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Documents;
using Merit.Plans.Grammar;
using Merit.Plans.Payout;

namespace Merit.Plans.Reading;

/// <summary>Reads payout curves and rate tables.</summary>
internal static class PayoutReader
{
    public static PayoutCurve Curve(MappingNode map)
    {
        var by = map.Word("by", CurveInput.Value, ("attainment", CurveInput.Attainment));
        var whenEmpty = map.Formula("when_empty");
        if (map.Mapping("stepped") is { } stepped)
        {
            return new SteppedCurve(by, stepped.Where, whenEmpty, Points(stepped));
        }

        if (map.Mapping("linear") is { } linear)
        {
            return new LinearCurve(by, linear.Where, whenEmpty, Points(linear), End(map, "below"), End(map, "above"));
        }

        var baseline = map.Mapping("baseline")!;
        return new BaselineCurve(by, baseline.Where, whenEmpty, baseline.RequiredFormula("at"), baseline.RequiredFormula("each"),
            baseline.Scalar("below")!.Text == "in_proportion");
    }

    public static RateTable Tiers(MappingNode map)
    {
        var by = map.Scalar("by")!;
        var measure = by.Text switch
        {
            "cumulative" => TierMeasure.Cumulative,
            "attainment" => TierMeasure.Attainment,
            "event" => TierMeasure.Event,
            _ => TierMeasure.Formula,
        };
        return new RateTable(measure, map.Word("mode", TierMode.Marginal, ("retroactive", TierMode.Retroactive)),
            [.. map.Sequence("bands")!.Items.Cast<MappingNode>().Select(Band)], by.Where)
        {
            Formula = measure == TierMeasure.Formula ? Nodes.Parse(by.Source) : null,
            WhenEmpty = map.Formula("when_empty"),
        };
    }

    private static RateBand Band(MappingNode map)
    {
        var exclusive = map.Has("above");
        return new RateBand(map.RequiredFormula(exclusive ? "above" : "from"), exclusive, map.Formula("rate"), map.Formula("times"), map.Where);
    }

    private static ImmutableArray<CurvePoint> Points(MappingNode map) => [.. map.Entries.Select(Point)];

    private static CurvePoint Point(MappingEntry entry)
    {
        var (source, exclusive) = Boundary(entry.Key);
        return new CurvePoint(Nodes.Parse(source), exclusive, Nodes.Parse(((ScalarNode)entry.Value).Source), entry.Key.Where);
    }

    private static (SourceText Source, bool Exclusive) Boundary(ScalarNode key) => Shared.Boundary("").Split(key);

    private static CurveEnd End(MappingNode map, string key) => map.Word(key, CurveEnd.Zero, ("flat", CurveEnd.Flat), ("extrapolated", CurveEnd.Extrapolated));
}
