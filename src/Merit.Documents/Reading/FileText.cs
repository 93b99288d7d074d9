using Merit.Data.Diagnostics;

namespace Merit.Documents.Reading;

/// <summary>A file's text with line ends as LF, which tells the line and column of an offset.</summary>
internal sealed class FileText
{
    private readonly string _fileName;
    private readonly List<int> _lineStarts = [0];

    public FileText(string text, string fileName)
    {
        _fileName = fileName;
        Text = Normalise(text);
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public string Text { get; }

    public int LineCount => _lineStarts.Count;

    /// <summary>Line ends as LF, and no byte order mark.</summary>
    public static string Normalise(string text)
    {
        var body = text.StartsWith('\uFEFF') ? text[1..] : text;
        return body.Contains('\r', StringComparison.Ordinal)
            ? body.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : body;
    }

    public SourceLocation LocationAt(long offset)
    {
        var at = (int)Math.Clamp(offset, 0, Text.Length);
        var found = _lineStarts.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        return new(_fileName, line + 1, at - _lineStarts[line] + 1);
    }

    /// <summary>A line without its end.</summary>
    /// <param name="line">The line, from 1.</param>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Count ? _lineStarts[line] - 1 : Text.Length;
        return Text.AsSpan(start, end - start);
    }

    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>The line of a directive before the document, or null.</summary>
    public int? DirectiveLine()
    {
        for (var line = 1; line <= LineCount; line++)
        {
            var text = Line(line).TrimEnd();
            if (text.Length > 0 && text[0] != '#')
            {
                return text[0] == '%' ? line : null;
            }
        }

        return null;
    }
}
