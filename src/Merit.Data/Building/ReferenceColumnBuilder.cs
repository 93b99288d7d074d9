using System.Text;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Numbers the keys of another table's rows; a number becomes a row when all tables are read.</summary>
internal sealed class ReferenceColumnBuilder(ColumnSchema schema) : ColumnBuilder(schema)
{
    private readonly Utf8Coder _coder = new();
    private Growing<int> _codes = new();

    /// <summary>The distinct keys by number.</summary>
    public Utf8Coder Coder => _coder;

    /// <summary>The numbers so far; -1 for no value. After <see cref="Link"/>: the rows.</summary>
    public Span<int> Codes => _codes.Items.AsSpan(0, Count);

    /// <summary>The row of the target table for each number, -1 where there is none.</summary>
    public int[] RowOfCode { get; private set; } = [];

    /// <inheritdoc/>
    public override void AddEmpty()
    {
        _codes.Add(ReferenceColumn.Empty);
        Count++;
    }

    /// <summary>Finds the row of each distinct key.</summary>
    public void Link(IdIndex? target)
    {
        RowOfCode = new int[_coder.Count];
        for (var code = 0; code < RowOfCode.Length; code++)
        {
            RowOfCode[code] = target?.Find(_coder[code]) ?? -1;
        }
    }

    /// <summary>The row that a row names, or -1 when it names none.</summary>
    public int RowAt(int row) => _codes.Items[row] < 0 ? -1 : RowOfCode[_codes.Items[row]];

    /// <summary>Takes the value away.</summary>
    public void Clear(int row) => _codes.Items[row] = ReferenceColumn.Empty;

    internal override string TextAt(int row) => Codes[row] < 0 ? "" : Encoding.UTF8.GetString(_coder[Codes[row]]);

    internal override Column Build(int[]? kept, BuildContext context)
    {
        var rows = Kept(_codes.Items, Count, kept);
        var moved = context.NewRows.GetValueOrDefault(Schema.References!);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] != ReferenceColumn.Empty)
            {
                var target = RowOfCode[rows[i]];
                rows[i] = moved is null || target < 0 ? target : moved[target];
            }
        }

        return new ReferenceColumn(Schema, rows, context.Targets[Schema.References!]);
    }

    private protected override CellFault? AddValue(ReadOnlySpan<byte> cell)
    {
        if (!CellText.IsText(cell))
        {
            return NotText();
        }

        _codes.Add(_coder.Code(cell));
        Count++;
        return null;
    }
}
