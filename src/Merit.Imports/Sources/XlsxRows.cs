using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Merit.Imports.Sources;

/// <summary>A sheet of a workbook: its first row names the columns; rows without any value are passed over.</summary>
internal sealed class XlsxRows : SourceRows
{
    private readonly IExcelDataReader _reader;
    private readonly Stream _copy;
    private byte[][] _cells = [];
    private int _line;
    private int _count;

    static XlsxRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsxRows(Stream stream, string? sheet)
    {
        // The reader seeks.
        _copy = new MemoryStream();
        stream.CopyTo(_copy);
        stream.Dispose();
        _copy.Position = 0;
        try
        {
            _reader = ExcelReaderFactory.CreateOpenXmlReader(_copy);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException)
        {
            throw new SourceException("source-xlsx", "The file is no Excel workbook.", "Save it as .xlsx.", 0, e);
        }

        Select(sheet);
        if (!Next())
        {
            throw new SourceException("source-empty", $"Sheet '{_reader.Name}' is empty.", "Its first row names the columns.");
        }

        Headers = [.. Enumerable.Range(0, _count).Select(i => Encoding.UTF8.GetString(_cells[i]))];
    }

    public override bool Fill(RowBlock block)
    {
        while (!block.IsFull)
        {
            if (!Next())
            {
                return false;
            }

            block.Add(_line, _cells.AsSpan(0, _count));
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
            _copy.Dispose();
        }
    }

    private void Select(string? sheet)
    {
        var names = new List<string>();
        do
        {
            names.Add(_reader.Name);
        }
        while (_reader.NextResult());
        if (sheet is null ? names.Count != 1 : !names.Contains(sheet, StringComparer.Ordinal))
        {
            throw new SourceException("source-sheet", sheet is null ? "The workbook has several sheets." : $"The workbook has no sheet '{sheet}'.",
                $"Say which one by 'sheet' in mapping.yaml: {string.Join(", ", names)}.");
        }

        _reader.Reset();
        while (sheet is not null && !string.Equals(_reader.Name, sheet, StringComparison.Ordinal))
        {
            _reader.NextResult();
        }
    }

    private bool Next()
    {
        while (_reader.Read())
        {
            _line++;
            _cells = new byte[_reader.FieldCount][];
            _count = 0;
            for (var i = 0; i < _cells.Length; i++)
            {
                _cells[i] = Encoding.UTF8.GetBytes(TextOf(i));
                _count = _cells[i].Length > 0 ? i + 1 : _count;
            }

            if (_count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private string TextOf(int index)
    {
        return _reader.GetValue(index) switch
        {
            null => "",
            string text => text,
            double number => PlainDecimal.Of(number),
            bool yes => yes ? "true" : "false",
            DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
    }
}
