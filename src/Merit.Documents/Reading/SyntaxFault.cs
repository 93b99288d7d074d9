using System.Text.RegularExpressions;
using Merit.Data.Diagnostics;
using YamlDotNet.Core;

namespace Merit.Documents.Reading;

/// <summary>Says in the writer's words what the YAML parser says in its own.</summary>
internal static partial class SyntaxFault
{
    public static void Report(FileText file, YamlException exception, DiagnosticBag diagnostics)
    {
        var place = file.LocationAt(exception.Start.Index);
        var line = file.Line(place.Line).ToString();
        var (message, mend) = Explain(line, exception, file);
        diagnostics.Error("document-syntax", place, message, mend);
    }

    private static (string Message, string Mend) Explain(string line, YamlException exception, FileText file)
    {
        var said = exception.Message;
        var trimmed = line.Trim();
        if (Says(said, "quoted scalar"))
        {
            return ("A quoted text begins here and does not end.", "Close the quote; a quote inside single quotes is doubled.");
        }

        if (Says(said, "flow"))
        {
            return OpenBracket(file, exception);
        }

        if (TextAfterQuote().IsMatch(trimmed))
        {
            return ($"After the quoted text more follows in '{Shortened(trimmed)}'.", "Put the whole value in single quotes: key: '\"text\" = column'.");
        }

        if (NoSpaceAfterColon().Match(trimmed) is { Success: true } match)
        {
            return ($"'{Shortened(trimmed)}' is no key with a value.", $"Put a space after the colon: '{match.Groups["key"].Value}: {match.Groups["value"].Value}'.");
        }

        if (Says(said, "mapping values are not allowed"))
        {
            return ($"A second ': ' stands in '{Shortened(trimmed)}', or the line is indented deeper than its neighbours.",
                "Put a value that holds ': ' in single quotes, and give the keys of one map the same indentation.");
        }

        if (trimmed.Length > 0 && Says(said, "cannot start any token"))
        {
            return ($"A value cannot begin with the sign that stands here, in '{Shortened(trimmed)}'.", "Put the value in single quotes.");
        }

        if (trimmed.Length > 0 && Says(said, "could not find expected ':'"))
        {
            return ($"'{Shortened(trimmed)}' is no key with a value.", "Write 'key: value', or indent the line deeper when it goes on with the value above.");
        }

        return ($"The document stops being YAML here: {Lowered(said)}", "Give the keys of one map the same indentation, and put values with special signs in single quotes.");
    }

    private static (string Message, string Mend) OpenBracket(FileText file, YamlException exception)
    {
        var at = (int)exception.Start.Index;
        var sign = at < file.Text.Length ? file.Text[at] : ' ';
        var closing = sign == '{' ? '}' : ']';
        return sign is '{' or '['
            ? ($"The bracket '{sign}' opens here, and what follows does not fit.", $"Separate what stands inside with ',' and close it with '{closing}'.")
            : ("What stands here does not fit inside the brackets around it.", "Separate the items with ',' and close every '{' with '}' and every '[' with ']'.");
    }

    private static bool Says(string said, string words) => said.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private static string Lowered(string said)
    {
        var sentence = said.TrimEnd('.') + ".";
        return char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }

    [GeneratedRegex("""^(?:- +)?[A-Za-z0-9_]+: +(?:"[^"]*"|'[^']*') *[^ #,}\]].*$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextAfterQuote();

    [GeneratedRegex("""^(?:- +)?(?<key>[A-Za-z0-9_]+):(?<value>[^ ].*)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoSpaceAfterColon();
}
