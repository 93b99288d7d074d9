using System.Text;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Reads text that repeats. What is allowed is decided once for each distinct text.</summary>
internal sealed class TextColumnBuilder(ColumnSchema schema) : ColumnBuilder(schema)
{
    private readonly Utf8Coder _coder = new();
    private readonly bool _isCurrency = schema.Name == "currency" || schema.Name.EndsWith("_currency", StringComparison.Ordinal);
    private Growing<int> _codes = new();
    private Growing<bool> _allowed = new();

    /// <summary>The texts of this column by number.</summary>
    public Utf8Coder Coder => _coder;

    /// <summary>The numbers so far; -1 for no value.</summary>
    public ReadOnlySpan<int> Codes => _codes.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void AddEmpty()
    {
        _codes.Add(TextColumn.Empty);
        Count++;
    }

    internal override string TextAt(int row) => Codes[row] < 0 ? "" : Encoding.UTF8.GetString(_coder[Codes[row]]);

    internal override Column Build(int[]? kept, BuildContext context)
    {
        var codes = Kept(_codes.Items, Count, kept);
        var pooled = new int[_coder.Count];
        Array.Fill(pooled, TextColumn.Empty);
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] != TextColumn.Empty)
            {
                ref var code = ref pooled[codes[row]];
                code = code == TextColumn.Empty ? context.Pool.Intern(_coder[codes[row]]) : code;
                codes[row] = code;
            }
        }

        return new TextColumn(Schema, codes, context.Pool);
    }

    private protected override CellFault? AddValue(ReadOnlySpan<byte> cell)
    {
        var code = _coder.Code(cell);
        if (code == _allowed.Count)
        {
            _allowed.Add(CellText.IsText(cell) && IsAllowed(cell));
        }

        if (!_allowed.Items[code])
        {
            return WhatIsWrong(cell);
        }

        _codes.Add(code);
        Count++;
        return null;
    }

    private bool IsAllowed(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell);
        return (Schema.Choices.Count == 0 || Schema.Choices.Contains(text, StringComparer.Ordinal)) && (!_isCurrency || Currency.TryParse(text, out _));
    }

    private CellFault WhatIsWrong(ReadOnlySpan<byte> cell)
    {
        if (!CellText.IsText(cell))
        {
            return NotText();
        }

        if (!_isCurrency)
        {
            return NoChoice(cell);
        }

        var near = Suggestion.Nearest(Encoding.UTF8.GetString(cell), Currency.All.Select(c => c.Code));
        return Fault("cell-currency", cell, "which is no currency of ISO 4217", near is null ? "Write three capital letters: USD, EUR." : $"Did you mean '{near}'?");
    }
}
