using Merit.Documents;

namespace Merit.Plans.Reading;

/// <summary>Every name that the document gives, also to what is not sound, so that one mistake does not make others.</summary>
internal sealed class PlanNames
{
    private readonly IReadOnlyList<MappingEntry> _parameters;

    public PlanNames(MappingNode root)
    {
        IReadOnlyList<MappingEntry> Of(string section) => [.. root.Entries(section)];
        _parameters = Of("parameters");
        Parameters = [.. _parameters.Where(entry => entry.Value is not SequenceNode)];
        Dated = [.. _parameters.Where(entry => entry.Value is SequenceNode)];
        Lookups = Of("lookups");
        Events = Of("events");
        Snapshots = Of("snapshots");
        Measures = Of("measures");
        Components = Of("components");
    }

    public IReadOnlyList<MappingEntry> Parameters { get; }

    public IReadOnlyList<MappingEntry> Dated { get; }

    public IReadOnlyList<MappingEntry> Lookups { get; }

    public IReadOnlyList<MappingEntry> Events { get; }

    public IReadOnlyList<MappingEntry> Snapshots { get; }

    public IReadOnlyList<MappingEntry> Measures { get; }

    public IReadOnlyList<MappingEntry> Components { get; }

    public IEnumerable<(MappingEntry Entry, string Section)> All =>
    [
        .. _parameters.Select(entry => (entry, "parameter")), .. Lookups.Select(entry => (entry, "lookup")), .. Events.Select(entry => (entry, "event set")), .. Snapshots.Select(entry => (entry, "snapshot")),
        .. Measures.Select(entry => (entry, "measure")), .. Components.Select(entry => (entry, "component")),
    ];

    /// <summary>What formulas call like functions.</summary>
    public IEnumerable<(MappingEntry Entry, string Section)> Called => [.. Dated.Select(entry => (entry, "parameter")), .. Lookups.Select(entry => (entry, "lookup"))];

    public static IReadOnlyList<string> Texts(IReadOnlyList<MappingEntry> entries) => [.. entries.Select(entry => entry.Name)];

    public static bool Has(IReadOnlyList<MappingEntry> entries, string name) => entries.Any(entry => entry.Name == name);
}
