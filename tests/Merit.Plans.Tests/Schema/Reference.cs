using System.Text.RegularExpressions;

namespace Merit.Plans.Tests.Schema;

/// <summary>The plan reference: its text, and the plan that its blocks make together.</summary>
internal static partial class Reference
{
    public static string Text { get; } = Repository.Read("docs/plan-reference.md").ReplaceLineEndings("\n");

    /// <summary>Every YAML block, in order of the page.</summary>
    public static IReadOnlyList<string> Blocks { get; } = [.. Block().Matches(Text).Select(match => match.Groups["yaml"].Value)];

    /// <summary>The blocks as one plan: those of components are indented and stand under their key.</summary>
    public static string Plan { get; } = string.Concat(Blocks.Where(IsBefore)) + "components:\n" + string.Concat(Blocks.Where(IsComponent)) +
        string.Concat(Blocks.Where(block => !IsBefore(block) && !IsComponent(block)));

    /// <summary>The block that is a file of calendars.</summary>
    public static string Calendars { get; } = CalendarBlock().Match(Text).Groups["yaml"].Value;

    private static bool IsComponent(string block) => block.StartsWith("  ", StringComparison.Ordinal);

    private static bool IsBefore(string block) => !IsComponent(block) && !block.StartsWith("examples:", StringComparison.Ordinal);

    [GeneratedRegex(@"^```yaml calendars\n(?<yaml>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CalendarBlock();

    [GeneratedRegex(@"^```yaml\n(?<yaml>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
