using System.Collections.Immutable;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Documents.Shapes;
using Merit.Plans.Crediting;
using Merit.Plans.Goals;
using Merit.Plans.Lookups;
using Merit.Plans.Measures;
using Merit.Plans.Parameters;

namespace Merit.Plans.Reading;

/// <summary>Those parts of a document that are sound: enough to check each of them, also while others are not.</summary>
internal sealed record PlanDraft
{
    public required MappingNode Root { get; init; }

    public required PlanNames Names { get; init; }

    public required Header Header { get; init; }

    public ExchangeDraft? Exchange { get; init; }

    public ExchangeDraft? PayExchange { get; init; }

    public ImmutableArray<NamedFormula> Parameters { get; init; } = [];

    public ImmutableArray<DatedParameter> Dated { get; init; } = [];

    public ImmutableArray<(Lookup Lookup, MappingNode Map)> Lookups { get; init; } = [];

    public ImmutableArray<EventSet> Events { get; init; } = [];

    public ImmutableArray<Snapshot> Snapshots { get; init; } = [];

    public ImmutableArray<Measure> Measures { get; init; } = [];

    public ImmutableArray<GoalRule> Goals { get; init; } = [];

    public ImmutableArray<ComponentDraft> Components { get; init; } = [];

    public ImmutableArray<ExampleDraft> Examples { get; init; } = [];

    public static PlanDraft Read(MappingNode root, CalendarSet calendars, ShapeCheck check)
    {
        IEnumerable<MappingEntry> Sound(string section) => root.Entries(section).Where(entry => check.IsSound(entry.Key) && check.IsSound(entry.Value));
        var header = Header.Read(root, calendars, check);
        return new()
        {
            Root = root,
            Names = new PlanNames(root),
            Header = header,
            Exchange = root.TryGet("exchange", out var exchange) && check.IsSound(exchange.Value) ? ExchangeReader.Read(exchange) : null,
            PayExchange = root.Mapping("pay") is { } pay && pay.TryGet("exchange", out var ofPay) && check.IsSound(ofPay.Value) ? ExchangeReader.Read(ofPay) : null,
            Parameters = [.. Sound("parameters").Where(entry => entry.Value is ScalarNode).Select(entry => new NamedFormula(entry.Name, entry.Key.Where, Nodes.Parse(((ScalarNode)entry.Value).Source)))],
            Dated = [.. Sound("parameters").Where(entry => entry.Value is SequenceNode).Select(LookupReader.Dated)],
            Lookups = [.. Sound("lookups").Select(entry => (Lookup: LookupReader.Lookup(entry, check.Diagnostics)!, (MappingNode)entry.Value)).Where(pair => pair.Lookup is not null)],
            Events = [.. Sound("events").Select(CreditingReader.EventSet)],
            Snapshots = [.. Sound("snapshots").Select(CreditingReader.Snapshot)],
            Measures = [.. Sound("measures").Select(Measure)],
            Goals = [.. Sound("goals").Select(GoalReader.Goal)],
            Components = [.. Sound("components").Select(entry => new ComponentDraft(ComponentReader.Component(entry), (MappingNode)entry.Value))],
            Examples =
            [
                .. (root.Sequence("examples")?.Items ?? []).Where(check.IsSound).Cast<MappingNode>().Select(map => new ExampleDraft(ExampleReader.Example(map, header.Calendar, check.Diagnostics), map)),
            ],
        };
    }

    private static Measure Measure(MappingEntry entry) => entry.Value is MappingNode map
        ? new Measure(entry.Name, entry.Key.Where, map.RequiredFormula("formula")) { Title = map.Scalar("title")?.Text }
        : new Measure(entry.Name, entry.Key.Where, Nodes.Parse(((ScalarNode)entry.Value).Source));
}
