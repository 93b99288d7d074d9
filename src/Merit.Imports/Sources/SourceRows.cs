namespace Merit.Imports.Sources;

/// <summary>The rows of a file one after the other, each cell as UTF-8 text, whatever the file's format.</summary>
internal abstract class SourceRows : IDisposable
{
    /// <summary>The names of the columns, as written.</summary>
    public IReadOnlyList<string> Headers { get; protected init; } = [];

    /// <summary>Adds the next rows to a block until it is full; false, and the block may be empty, when there are no more.</summary>
    /// <exception cref="SourceException">The file cannot be read further.</exception>
    public abstract bool Fill(RowBlock block);

    /// <summary>How many rows there will be, about, now that so many were read; to make room for them.</summary>
    public virtual long ExpectedCount(int read) => read * 3L / 2;

    /// <summary>Opens a file by the ending of its name.</summary>
    /// <exception cref="SourceException">The file is not of its format.</exception>
    public static SourceRows Open(string path, Stream stream, SourceFormat format)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CSV" => new CsvRows(stream, format.Separator),
            ".XLSX" => new XlsxRows(stream, format.Sheet),
            ".JSON" => new JsonRows(stream, lines: false),
            ".JSONL" or ".NDJSON" => new JsonRows(stream, lines: true),
            var other => throw new SourceException("source-format", $"'{other}' is no ending of a file that can be read.", "Files end in .csv, .xlsx, .json, .jsonl or .ndjson."),
        };
    }

    /// <summary>Whether a file of this name can be read.</summary>
    public static bool CanRead(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".XLSX" or ".JSON" or ".JSONL" or ".NDJSON";

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
