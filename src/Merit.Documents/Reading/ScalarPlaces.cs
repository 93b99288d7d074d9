using System.Globalization;
using Merit.Data.Diagnostics;
using YamlDotNet.Core;

namespace Merit.Documents.Reading;

/// <summary>Finds where each character of a YAML value stands in its file, whatever quotes, escapes, folded lines or blocks write it.</summary>
/// <remarks>
/// The parser gives the value without places. YAML changes white space only by dropping and folding it, so the characters that are not white space stand in
/// the file in the same order: the value is laid along what the file says, and they all have their exact place.
/// </remarks>
internal static class ScalarPlaces
{
    /// <summary>The value's text with its places.</summary>
    /// <param name="file">The file.</param>
    /// <param name="value">The value as the parser read it.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="start">Offset of its first character, quote or block sign.</param>
    /// <param name="end">Offset after its last.</param>
    public static SourceText Find(FileText file, string value, ScalarStyle style, int start, int end)
    {
        var (from, to) = style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => (start + 1, Math.Max(start + 1, end - 1)),
            ScalarStyle.Literal or ScalarStyle.Folded => (AfterHeader(file.Text, start, end), end),
            _ => (start, end),
        };
        if (file.Text.AsSpan(from, to - from).SequenceEqual(value) && !value.Contains('\n', StringComparison.Ordinal))
        {
            return new SourceText(value, file.LocationAt(from));
        }

        var units = Units(file.Text, style, from, to);
        return new SourceText(value, Align(file, value, units, from, to));
    }

    private static SourceLocation[] Align(FileText file, string value, List<ScalarUnit> units, int from, int to)
    {
        var places = new SourceLocation[value.Length + 1];
        var next = 0;
        var after = from;
        for (var i = 0; i < value.Length; i++)
        {
            var found = Match(units, next, value[i]);
            if (found < 0)
            {
                // A folded line end or a final one that the file does not write: it stands where the writing goes on.
                places[i] = file.LocationAt(next < units.Count ? units[next].Offset : after);
                continue;
            }

            places[i] = file.LocationAt(units[found].Offset);
            next = found + 1;
            after = next < units.Count ? units[next].Offset : to;
        }

        places[^1] = file.LocationAt(Math.Min(after, to));
        return places;
    }

    // The unit that writes the character: white space may be skipped on the way, and one piece of it stands for another.
    private static int Match(List<ScalarUnit> units, int from, char wanted)
    {
        var at = from;
        while (at < units.Count && units[at].Char != wanted && units[at].IsLoose)
        {
            at++;
        }

        if (at < units.Count && units[at].Char == wanted)
        {
            return at;
        }

        return wanted is ' ' or '\n' && from < units.Count && units[from].IsLoose ? from : -1;
    }

    private static int AfterHeader(string text, int start, int end)
    {
        var lineEnd = text.IndexOf('\n', start, end - start);
        return lineEnd < 0 ? end : lineEnd + 1;
    }

    private static List<ScalarUnit> Units(string text, ScalarStyle style, int from, int to)
    {
        var units = new List<ScalarUnit>(to - from);
        var at = from;
        while (at < to)
        {
            if (style == ScalarStyle.DoubleQuoted && text[at] == '\\' && at + 1 < to)
            {
                at = AddEscape(text, at, to, units) + 1;
                continue;
            }

            units.Add(new(text[at], at, IsEscape: false));
            at += style == ScalarStyle.SingleQuoted && text[at] == '\'' ? 2 : 1;
        }

        return units;
    }

    /// <summary>Adds what the escape at <paramref name="at"/> stands for; gives the offset of its last character.</summary>
    private static int AddEscape(string text, int at, int to, List<ScalarUnit> units)
    {
        var sign = text[at + 1];
        var digits = sign switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            var last = Math.Min(at + 1 + digits, to - 1);
            if (int.TryParse(text.AsSpan(at + 2, last - at - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                var character = code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32(code) : ((char)(code & 0xFFFF)).ToString();
                units.AddRange(character.Select(c => new ScalarUnit(c, at, IsEscape: true)));
            }

            return last;
        }

        // A backslash at the end of a line joins it to the next: it writes nothing.
        if (sign != '\n')
        {
            units.Add(new(Escaped(sign), at, IsEscape: true));
        }

        return at + 1;
    }

    private static char Escaped(char sign) => sign switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => sign,
    };
}
