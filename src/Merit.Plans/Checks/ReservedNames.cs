using Merit.Formulas.Parsing;

namespace Merit.Plans.Checks;

/// <summary>Words that mean something in formulas and plans, so that nothing in a plan can be called so.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Words = new(
        [
            "period", "participant", "goal", "base", "company", "my", "team", "plan", "direct_reports", "all_reports",
            "opening", "closing", "cumulative", "attainment", "event", "by_days", .. Keywords.All,
        ],
        StringComparer.Ordinal);

    /// <summary>Every word, in alphabetical order.</summary>
    public static IEnumerable<string> All => Words.Order(StringComparer.Ordinal);

    public static bool Contains(string name) => Words.Contains(name);
}
