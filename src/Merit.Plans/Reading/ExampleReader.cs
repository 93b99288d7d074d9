using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Plans.Examples;

namespace Merit.Plans.Reading;

/// <summary>Reads golden examples.</summary>
internal static class ExampleReader
{
    public static PlanExample Example(MappingNode map, Calendar? calendar, DiagnosticBag diagnostics)
    {
        var given = map.Mapping("given");
        var pay = given?.Mapping("pay");
        return new()
        {
            Title = map.Scalar("title")!.Text,
            Where = map.Where,
            Period = map.Scalar("period") is { } period && calendar is not null ? PeriodOf(period, calendar, diagnostics) : null,
            BaseSalary = pay?.Formula("base_salary"),
            TargetVariable = pay?.Formula("target_variable"),
            Measures = given?.Mapping("measures").NamedFormulas() ?? [],
            Goals = given?.Mapping("goals").NamedFormulas() ?? [],
            EventSets = given?.Mapping("events") is { } sets ? [.. sets.Entries.Select(set => set.Name)] : [],
            Events = given?.Mapping("events") is { } events ? Events(events, diagnostics) : [],
            Expected = map.Mapping("expect").NamedFormulas(),
        };
    }

    private static Period? PeriodOf(ScalarNode period, Calendar calendar, DiagnosticBag diagnostics)
    {
        if (PeriodName.TryParse(period.Text, out var name) && calendar.Find(name) is { } found)
        {
            return found;
        }

        diagnostics.Error("plan-example-period", period.Where, $"'{period.Text}' is no period of the calendar '{calendar.Name}'.", $"Its periods are called like {calendar.ExampleNames(name?.Year ?? 2026)}.");
        return null;
    }

    private static ImmutableArray<ExampleEvent> Events(MappingNode sets, DiagnosticBag diagnostics) =>
    [
        .. from set in sets.Entries
           from item in ((SequenceNode)set.Value).Items.Cast<MappingNode>()
           select new ExampleEvent(set.Name, item.Where, Share(item, diagnostics), Values(item)),
    ];

    private static Ratio Share(MappingNode row, DiagnosticBag diagnostics)
    {
        if (row.Scalar("share") is not { } share)
        {
            return Ratio.One;
        }

        if (Ratio.TryParse(share.Text, out var value) && value.Sign > 0)
        {
            return value;
        }

        diagnostics.Error("plan-example-share", share.Where, $"The share '{share.Text}' is no number above zero.", "Write the person's part of the event, like 1, 50% or 1/3.");
        return Ratio.One;
    }

    private static ImmutableArray<ExampleValue> Values(MappingNode row) =>
    [
        .. row.Entries.Where(entry => entry.Name != "share").Select(entry =>
        {
            var scalar = (ScalarNode)entry.Value;
            return new ExampleValue(entry.Name, scalar.Text, scalar.Where);
        }),
    ];
}
