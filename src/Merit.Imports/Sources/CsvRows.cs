using CsvHelper;
using Merit.Data.Building;

namespace Merit.Imports.Sources;

/// <summary>CSV as RFC 4180 says it: quotes doubled inside quotes, line ends inside quotes, LF or CRLF, a byte order mark or none.</summary>
internal sealed class CsvRows : SourceRows
{
    private const int LargestRow = 1 << 24;

    private readonly Stream _stream;
    private readonly CsvReader _reader;
    private readonly Dictionary<long, CsvMalformedReason> _malformed = [];

    public CsvRows(Stream stream, char separator)
    {
        var options = new CsvReaderOptions
        {
            Separator = separator,
            TrimWhitespace = false,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            BufferSize = 1 << 18,
            OnMalformedRecord = record => _malformed[record.RecordNumber] = record.Reason,
        };
        _stream = stream;
        _reader = CsvReader.Create(stream, options);
        try
        {
            Headers = _reader.Headers.ToArray();
        }
        catch (CsvFormatException e)
        {
            throw NotCsv(e);
        }

        if (Headers.Count == 0)
        {
            throw new SourceException("source-empty", "The file is empty.", "Its first line names the columns.");
        }
    }

    public override bool Fill(RowBlock block)
    {
        try
        {
            while (!block.IsFull)
            {
                if (!_reader.Read())
                {
                    return false;
                }

                // Records are counted with the header, rows without it.
                var fault = _malformed.Count > 0 && _malformed.Remove(_reader.RowNumber + 1, out var reason) ? FaultOf(reason) : block.FaultOf(_reader.FieldCount);
                if (fault is null)
                {
                    foreach (var column in block.Columns)
                    {
                        column.Cells.Add(_reader.GetSpan(column.Index));
                    }
                }
                else
                {
                    AddKeys(block);
                }

                block.End((int)_reader.LineNumber, fault);
            }
        }
        catch (CsvFormatException e)
        {
            throw NotCsv(e);
        }

        return true;
    }

    // By the part of the file that is read, and a little more: rows differ in length. The reader is ahead by less than its buffer.
    public override long ExpectedCount(int read) =>
        _stream.CanSeek && _stream.Position is > 0 and var position ? (long)((Int128)read * _stream.Length / position * 17 / 16) + (1 << 12) : base.ExpectedCount(read);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
        }
    }

    private void AddKeys(RowBlock block)
    {
        foreach (var column in block.Columns)
        {
            column.Cells.Add(column.IsKey && column.Index < _reader.FieldCount ? _reader.GetSpan(column.Index) : []);
        }
    }

    private static CellFault FaultOf(CsvMalformedReason reason) =>
        new("row-quotes", $"The quotes of the row are broken ({Said(reason)}).", "A cell with a comma, a quote or a line end is put in quotes, and quotes inside are doubled.");

    // StrayQuote is said as "stray quote".
    private static string Said(CsvMalformedReason reason) =>
        string.Concat(reason.ToString().Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).Trim();

    private static SourceException NotCsv(CsvFormatException e) =>
        new("source-csv", $"The file cannot be read as CSV: {e.Message}", "A quote that is never closed is the usual cause.", 0, e);
}
