using Merit.Data.Amounts;
using Merit.Documents;
using Merit.Plans.Exchange;

namespace Merit.Plans.Reading;

/// <summary>Reads exchange rules.</summary>
internal static class ExchangeReader
{
    public static ExchangeDraft Read(MappingEntry entry)
    {
        var map = (MappingNode)entry.Value;
        return new(new()
        {
            Where = entry.Key.Where,
            Rates = map.Word("rates", RateRule.Event, ("period_average", RateRule.PeriodAverage), ("period_start", RateRule.PeriodStart), ("period_end", RateRule.PeriodEnd), ("fixed", RateRule.Fixed), ("invoice", RateRule.Invoice), ("payment", RateRule.Payment)),
            WithinDays = map.Scalar("within") is { } within ? Nodes.Days(within.Text) : null,
            AllowsInverse = map.Word("inverse", fallback: false, ("allowed", true)),
            Through = map.Scalar("through") is { } through && Currency.TryParse(through.Text, out var middle) ? middle : null,
            Fixed = map.Mapping("fixed") is { } all ? [.. all.Entries.Select(Fixed).OfType<FixedRate>()] : [],
        }, map);
    }

    private static FixedRate? Fixed(MappingEntry entry) =>
        Currency.TryParse(entry.Name, out var from) ? new(from, entry.Key.Where, Nodes.Parse(((ScalarNode)entry.Value).Source)) : null;
}
