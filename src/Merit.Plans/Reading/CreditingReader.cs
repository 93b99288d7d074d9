using System.Globalization;
using Merit.Documents;
using Merit.Plans.Crediting;

namespace Merit.Plans.Reading;

/// <summary>Reads event sets and snapshots.</summary>
internal static class CreditingReader
{
    /// <summary>The word in place of a day of the holder.</summary>
    public const string ByDays = "by_days";

    public static EventSet EventSet(MappingEntry entry)
    {
        var map = (MappingNode)entry.Value;
        var table = map.Scalar("of")!;
        return new()
        {
            Name = entry.Name,
            Where = entry.Key.Where,
            Table = table.Text,
            TableWhere = table.Where,
            Filter = map.Formula("where"),
            Date = map.Formula("date"),
            Over = Window(map.Scalar("over")),
            Held = IsByDays(map) ? null : map.Formula("held"),
            HeldByDays = IsByDays(map),
            Account = map.Formula("account"),
            Credit = Credit(map["credit"], entry),
            Provisional = map.Mapping("provisional") is { } provisional ? Provisional(provisional) : null,
            Counts = map.Word("counts", CountingRule.Share, ("whole", CountingRule.Whole)),
        };
    }

    public static Snapshot Snapshot(MappingEntry entry)
    {
        var map = (MappingNode)entry.Value;
        var table = map.Scalar("of")!;
        return new()
        {
            Name = entry.Name,
            Where = entry.Key.Where,
            Table = table.Text,
            TableWhere = table.Where,
            At = At(map),
            Filter = map.Formula("where"),
            WithinDays = map.Scalar("within") is { } within ? Nodes.Days(within.Text) : null,
            Roles = map.Texts("roles"),
        };
    }

    private static CreditRule Credit(DocumentNode? node, MappingEntry set) => node switch
    {
        ScalarNode word => new CreditRule(Target(word.Text), word.Where),
        MappingNode map => new CreditRule(Target(map.Scalar("to")?.Text), map.Where)
        {
            PersonColumn = map.Scalar("column")?.Text ?? "person_id",
            Roles = map.Texts("roles"),
            Members = map.Word("members", TeamShare.Whole, ("equally", TeamShare.Equally)),
            Handover = map.Sequence("handover") is { } bands ? [.. bands.Items.Cast<MappingNode>().Select(Handover)] : [],
            Rollup = map.Word("rollup", Rollup.None, ("one_level", Rollup.OneLevel), ("all_levels", Rollup.AllLevels)),
        },
        _ => new CreditRule(CreditTarget.Book, set.Key.Where),
    };

    private static CreditTarget Target(string? word) => word switch { "person" => CreditTarget.Person, "team" => CreditTarget.Team, _ => CreditTarget.Book };

    private static SetWindow? Window(ScalarNode? over)
    {
        if (over is null)
        {
            return null;
        }

        var words = over.Text.Split(' ');
        return words switch
        {
            ["quarter_to_date"] => new(WindowKind.QuarterToDate, 0, false, over.Where),
            ["year_to_date"] => new(WindowKind.YearToDate, 0, false, over.Where),
            ["trailing", var count, var unit] => unit[0] is 'm' or 'y' ? new(WindowKind.Trailing, Number(count) * (unit[0] == 'y' ? 12 : 1), true, over.Where) : new(WindowKind.Trailing, Number(count) * (unit[0] == 'w' ? 7 : 1), false, over.Where),
            _ => new(WindowKind.PeriodsBack, Number(words[0]), false, over.Where),
        };
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsByDays(MappingNode set) => set.Scalar("held")?.Text == ByDays;

    private static HandoverBand Handover(MappingNode band) =>
        new(Nodes.Days(band.Scalar("within")!.Text), band.RequiredFormula("former"), band.RequiredFormula("new"), band.Formula("where"), band.Where);

    private static ProvisionalRule Provisional(MappingNode map) =>
        new(map.RequiredFormula("met"), map.RequiredFormula("by"), Nodes.Days(map.Scalar("cut_off")!.Text), map.Scalar("late")?.Text == "credited", map.Where);

    private static Instant At(MappingNode map) => map.Scalar("at")!.Text switch
    {
        "opening" => new Instant(InstantKind.Opening),
        "closing" => new Instant(InstantKind.Closing),
        _ => new Instant(InstantKind.Day, map.RequiredFormula("at")),
    };
}
