using System.Globalization;
using Merit.Data.Diagnostics;

namespace Merit.Documents.Reading;

/// <summary>Finds characters that nobody sees and YAML trips over, before it does.</summary>
internal static class CharacterCheck
{
    /// <summary>Reports control characters, other line ends than LF and CRLF, halves of surrogate pairs, and tabs that indent a line.</summary>
    /// <returns>Whether there are none.</returns>
    public static bool Run(FileText file, DiagnosticBag diagnostics)
    {
        var found = false;
        for (var line = 1; line <= file.LineCount; line++)
        {
            var text = file.Line(line);
            var start = file.LineStart(line);
            var content = text.TrimStart([' ', '\t']);
            var tab = text[..^content.Length].IndexOf('\t');
            if (tab >= 0 && content.Length > 0 && content[0] != '#')
            {
                diagnostics.Error("document-tab", file.LocationAt(start + tab), "A tab indents this line.", "Indent with spaces.");
                found = true;
            }

            for (var i = 0; i < text.Length; i++)
            {
                if (IsRefused(text, i))
                {
                    var code = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
                    diagnostics.Error("document-character", file.LocationAt(start + i), $"The invisible character U+{code} stands here.", "Remove it.");
                    found = true;
                    break;
                }
            }
        }

        return !found;
    }

    private static bool IsRefused(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsSurrogate(c))
        {
            var paired = char.IsHighSurrogate(c) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : at > 0 && char.IsHighSurrogate(text[at - 1]);
            return !paired;
        }

        return (char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
    }
}
