using System.Globalization;
using System.Text.RegularExpressions;
using Merit.Data.Diagnostics;
using YamlDotNet.Core;

namespace Merit.Documents.Reading;

/// <summary>Says in the writer's words what the YAML parser says in its own, and points at the likely cause.</summary>
internal static partial class SyntaxFault
{
    private const string Code = "document-syntax";

    /// <summary>Reports why the parser gave up.</summary>
    /// <param name="file">The file.</param>
    /// <param name="where">Where it gave up.</param>
    /// <param name="said">What it said; empty when it said nothing.</param>
    /// <param name="diagnostics">Receives the finding.</param>
    public static void Report(FileText file, Mark where, string said, DiagnosticBag diagnostics)
    {
        var fault = (int)Math.Clamp(where.Index, 0, file.Text.Length);
        var place = file.LocationAt(fault);
        var line = file.Line(place.Line).ToString();
        if (Says(said, "quoted scalar"))
        {
            diagnostics.Error(Code, place, "A quoted text begins here and does not end, or has a sign in it that it cannot have.", "Close the quote; inside single quotes a quote is doubled, inside double quotes it is written \\\".");
            return;
        }

        if (IsAfterQuote(file.Text, fault))
        {
            diagnostics.Error(Code, place, $"After a quoted text more follows: '{Shortened(file.Text[fault..LineEnd(file.Text, fault)])}'.", "Put the whole value in single quotes, like '\"text\" = column'.");
            return;
        }

        if (OpenBracket.Before(file, fault) is var bracket and >= 0)
        {
            Brackets(file, bracket, place, line, diagnostics);
            return;
        }

        if (fault < file.Text.Length && file.Text[fault] is '}' or ']')
        {
            diagnostics.Error(Code, place, $"The bracket '{file.Text[fault]}' closes nothing: none is open here.", "Remove it, or open it before.");
            return;
        }

        var (message, mend) = Explain(file, place.Line, line, said);
        diagnostics.Error(Code, place, message, mend);
    }

    private static void Brackets(FileText file, int bracket, SourceLocation place, string line, DiagnosticBag diagnostics)
    {
        var sign = file.Text[bracket];
        var closing = sign == '{' ? '}' : ']';
        var opened = file.LocationAt(bracket);
        var isNextKey = place.Line > opened.Line && (line.Length == 0 || Indentation(line) <= Indentation(file.Line(opened.Line).ToString()));
        if (isNextKey)
        {
            diagnostics.Error(Code, opened, $"The bracket '{sign}' opens here and is not closed.", $"Close it with '{closing}'.", place);
        }
        else
        {
            diagnostics.Error(Code, place, $"What stands here does not fit inside the brackets '{sign} {closing}'.",
                $"Write ',' between what stands inside, '{closing}' at its end, and a value with ':' or brackets of its own in single quotes.", opened);
        }
    }

    private static (string Message, string Mend) Explain(FileText file, int number, string line, string said)
    {
        var trimmed = line.Trim();
        if (NoSpaceAfterColon().Match(trimmed) is { Success: true } match)
        {
            return ($"'{Shortened(trimmed)}' is no key with a value.", $"Put a space after the colon: '{match.Groups["key"].Value}: {Shortened(match.Groups["value"].Value)}'.");
        }

        if (Says(said, "cannot start any token"))
        {
            return ($"No value begins with a sign like this: '{Shortened(trimmed)}'.", "Put the value in single quotes.");
        }

        var above = LineAbove(file, number);
        var isDeeper = above is not null && Indentation(line) > Indentation(above);
        if (Says(said, "mapping") && IsEntry(trimmed) && Indentation(line) > 0 && (isDeeper || Says(said, "expected key")))
        {
            return (string.Create(CultureInfo.InvariantCulture, $"This line is indented by {Indentation(line)}, the line above by {(above is null ? 0 : Indentation(above))}, and they do not fit together."),
                "Give the keys of one map the same indentation, and what stands under a key a deeper one.");
        }

        if (Says(said, "mapping values") || Says(said, "invalid mapping"))
        {
            return ($"A value holds ': ', which makes it a key: '{Shortened(trimmed)}'.", "Put the value in single quotes.");
        }

        if (trimmed.Length > 0 && !IsEntry(trimmed))
        {
            var space = trimmed.IndexOf(' ', StringComparison.Ordinal);
            var like = space > 0 && Name().IsMatch(trimmed[..space]) ? $"{trimmed[..space]}: {Shortened(trimmed[(space + 1)..].TrimStart())}" : "key: value";
            return ($"'{Shortened(trimmed)}' is no key with a value.", $"Write '{like}', or indent the line deeper when it goes on with the value above.");
        }

        return ($"The document stops being YAML here{Reason(said)}", "Give the keys of one map the same indentation, close every bracket and quote, and put values with special signs in single quotes.");
    }

    private static bool IsAfterQuote(string text, int fault)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, fault - 1)) + 1;
        var before = text.AsSpan(Math.Min(start, fault), fault - Math.Min(start, fault)).TrimEnd(' ');
        return before.Length > 0 && before[^1] is '"' or '\'' && fault < text.Length && text[fault] is not ('\n' or ',' or '}' or ']' or '#' or '\'' or '"' or ':')
            && QuotedValue().IsMatch(before.ToString());
    }

    private static string? LineAbove(FileText file, int number)
    {
        for (var line = number - 1; line > 0; line--)
        {
            var text = file.Line(line).ToString();
            if (text.Trim() is { Length: > 0 } content && content[0] != '#')
            {
                return text;
            }
        }

        return null;
    }

    private static bool IsEntry(string trimmed) => Entry().IsMatch(trimmed);

    private static int Indentation(string line) => line.Length - line.TrimStart(' ').Length;

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }

    private static bool Says(string said, string words) => said.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private static string Reason(string said) => said.Length == 0 ? "." : $": {char.ToLowerInvariant(said[0])}{said[1..].TrimEnd('.')}.";

    [GeneratedRegex("""(?:[:,\[{-] *|^ *)("[^"]*"|'[^']*')$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedValue();

    [GeneratedRegex("""^(- +)?[A-Za-z0-9_%. -]+:( |$)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("""^(- +)?(?<key>[A-Za-z0-9_]+):(?<value>[^ ].*)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoSpaceAfterColon();
}
