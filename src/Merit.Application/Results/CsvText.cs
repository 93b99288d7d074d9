using System.Text;

namespace Merit.Application.Results;

/// <summary>How Merit writes CSV: UTF-8 without a mark, line feeds, quotes only where needed, and no text that a spreadsheet would run as a formula.</summary>
internal sealed class CsvText : IDisposable
{
    private readonly StreamWriter _writer;
    private bool _started;

    public CsvText(Stream stream) => _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);

    /// <summary>A field of a person's own words. One that a spreadsheet would take for a formula begins with an apostrophe.</summary>
    public CsvText Text(string? text) =>
        Field(text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text);

    /// <summary>A field as it is; null is empty.</summary>
    public CsvText Field(string? text)
    {
        if (_started)
        {
            _writer.Write(',');
        }

        _started = true;
        if (text is not null && text.AsSpan().ContainsAny("\",\r\n"))
        {
            _writer.Write('"');
            _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }
        else
        {
            _writer.Write(text);
        }

        return this;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _writer.Write('\n');
        _started = false;
    }

    /// <summary>A header row.</summary>
    public void Header(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            Field(name);
        }

        EndRow();
    }

    public void Dispose() => _writer.Dispose();
}
