using Merit.Data.Amounts;
using Merit.Documents;
using Merit.Plans.Components;

namespace Merit.Plans.Reading;

/// <summary>Reads components. What the document leaves out is made explicit here, as the plan reference states it.</summary>
internal static class ComponentReader
{
    public static Component Component(MappingEntry entry)
    {
        var map = (MappingNode)entry.Value;
        return map.Scalar("kind")!.Text switch
        {
            "bonus" => Common(Bonus(entry, map), map),
            "commission" => Common(Commission(entry, map), map),
            _ => Common(Spiff(entry, map), map),
        };
    }

    // What every kind of component can state.
    private static Component Common(Component component, MappingNode map) => component with
    {
        Title = map.Scalar("title")?.Text,
        Weight = map.Formula("weight"),
        Target = map.Formula("target"),
        Gate = Gate(map),
        Multiplier = map.Formula("multiplier"),
        Cap = map.Formula("cap"),
        Floor = map.Formula("floor"),
        Release = Release(map),
        Exchange = map.TryGet("exchange", out var exchange) ? ExchangeReader.Read(exchange).Rule : null,
    };

    private static Bonus Bonus(MappingEntry entry, MappingNode map) => new()
    {
        Name = entry.Name,
        Where = entry.Key.Where,
        Rounding = Rounding(map, RoundingGrain.Component),
        Measure = map.RequiredFormula("measure"),
        Goal = map.Formula("goal"),
        LessIsBetter = map.Word("better", false, ("less", true)),
        Payout = PayoutReader.Curve(map.Mapping("payout")!),
    };

    private static Commission Commission(MappingEntry entry, MappingNode map) => new()
    {
        Name = entry.Name,
        Where = entry.Key.Where,
        Rounding = Rounding(map, map.Has("events") ? RoundingGrain.Event : RoundingGrain.Component),
        Events = map.Has("events") ? Reference(map, "events") : null,
        Value = map.Formula("value"),
        QuotaCredit = map.Formula("quota_credit"),
        Measure = map.Formula("measure"),
        Rate = map.Formula("rate"),
        Quota = map.Formula("quota"),
        Tiers = map.Mapping("tiers") is { } tiers ? PayoutReader.Tiers(tiers) : null,
    };

    private static Spiff Spiff(MappingEntry entry, MappingNode map) => new()
    {
        Name = entry.Name,
        Where = entry.Key.Where,
        Rounding = Rounding(map, RoundingGrain.Component),
        Events = Reference(map, "events"),
        Amount = map.RequiredFormula("amount"),
    };

    private static NamedReference Reference(MappingNode map, string key)
    {
        var scalar = map.Scalar(key)!;
        return new NamedReference(scalar.Text, scalar.Where);
    }

    private static Gate? Gate(MappingNode map) => map.Mapping("gate") is { } gate ? new Gate(gate.RequiredFormula("when")) : null;

    private static RoundingRule Rounding(MappingNode map, RoundingGrain usual)
    {
        if (map.Mapping("rounding") is not { } rounding)
        {
            return new RoundingRule(usual, RoundingMode.HalfEven);
        }

        return new RoundingRule(
            rounding.Word("per", usual, ("event", RoundingGrain.Event), ("component", RoundingGrain.Component)),
            rounding.Word("mode", RoundingMode.HalfEven, ("half_up", RoundingMode.HalfUp), ("up", RoundingMode.Up), ("down", RoundingMode.Down)));
    }

    private static Release Release(MappingNode map) => map.Word("released", Components.Release.AtOnce, ("in proportion to cash", Components.Release.InProportionToCash));
}
