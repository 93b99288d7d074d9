using System.Text.RegularExpressions;

namespace Merit.Application.Tests.Reference;

/// <summary>A component of an example's plan, as its text states it.</summary>
/// <param name="Heading">The comment that stands before it by itself, or null.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">The comment above it.</param>
/// <param name="Said">What is measured, and of a bonus what that pays.</param>
internal sealed partial record StatedVariant(string? Heading, string Name, string Meaning, string Said)
{
    /// <summary>The components of a plan, in order.</summary>
    public static IReadOnlyList<StatedVariant> In(string plan)
    {
        var found = new List<StatedVariant>();
        var (heading, comment, lines) = ((string?)null, new List<string>(), plan.Split('\n'));
        for (var i = Array.IndexOf(lines, "components:") + 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("  # ", StringComparison.Ordinal))
            {
                comment.Add(lines[i].Trim()[2..]);
            }
            else if (lines[i].Length == 0)
            {
                // A comment that an empty line follows is about all components below it.
                (heading, comment) = (comment.Count > 0 ? string.Join(' ', comment) : heading, []);
            }
            else if (Component().Match(lines[i]) is { Success: true } name)
            {
                var keys = lines[(i + 1)..].TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
                found.Add(new(heading, name.Groups["name"].Value, string.Join(' ', comment), SaidIn(keys)));
                (heading, comment) = (null, []);
            }
        }

        return found;
    }

    /// <summary>The sections that components read, without comments.</summary>
    public static string SetsIn(string plan)
    {
        var kept = new List<string>();
        var keeps = false;
        foreach (var line in plan.Split('\n').Where(line => !line.TrimStart().StartsWith('#')))
        {
            keeps = line.StartsWith(' ') ? keeps : line is "events:" or "snapshots:" or "measures:";
            if (keeps)
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept);
    }

    // Of a bonus all that decides the payout; of a commission the measure, without the amount that it is multiplied by to be paid.
    private static string SaidIn(List<string> keys)
    {
        if (keys.Contains("kind: bonus"))
        {
            return string.Join("<br>", keys.Where(key => BonusKey().IsMatch(key)).Select(key => $"`{key}`"));
        }

        var measure = Paid().Replace(keys.Single(key => key.StartsWith("measure: ", StringComparison.Ordinal))["measure: ".Length..], "${measure}");
        return $"`{(IsInParentheses(measure) ? measure[1..^1] : measure)}`";
    }

    private static bool IsInParentheses(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i == text.Length - 1 && text[0] == '(';
            }
        }

        return false;
    }

    [GeneratedRegex(@"^  (?<name>[a-z]\w*):$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Component();

    [GeneratedRegex("^(measure|goal|better|payout): ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BonusKey();

    [GeneratedRegex(@"^((100 \* )?(full|a_day|a_point) \* )(?<measure>.*?)( otherwise 0 USD)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paid();
}
