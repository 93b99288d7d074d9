using System.Buffers;
using System.Text;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Imports.Feeding;

/// <summary>Fills cells with texts of the row joined to each other and to fixed ones, as keys are often made, without a string for each row.</summary>
internal static class JoinedText
{
    private delegate ReadOnlySpan<byte> TextOfRow(int row);

    /// <summary>Fills the cells for some rows; false, and nothing is added, where the formula is another one. Where a part has no value, the whole has none.</summary>
    public static bool TryFill(CellStore store, BoundFormula formula, Func<ColumnSchema, CellStore> cellsOf, int[]? rows, int count)
    {
        if (formula.Root is not FunctionNode { Function: ScalarFunction.JoinText } join || store.Form is not (CellForm.Key or CellForm.Text))
        {
            return false;
        }

        var parts = join.Arguments.Select(part => PartOf(part, cellsOf)).ToArray();
        if (Array.Exists(parts, part => part is null))
        {
            return false;
        }

        var (block, text) = (new CellBlock(), new ArrayBufferWriter<byte>());
        for (var row = 0; row < count; row++)
        {
            text.ResetWrittenCount();
            block.Add(TryJoin(parts!, rows is null ? row : rows[row], text) ? text.WrittenSpan : []);
            if (block.Count == CellBlock.MostRows)
            {
                store.Add(block);
                block.Clear();
            }
        }

        store.Add(block);
        store.End();
        return true;
    }

    private static bool TryJoin(TextOfRow[] parts, int row, ArrayBufferWriter<byte> into)
    {
        foreach (var part in parts)
        {
            var text = part(row);
            if (text.IsEmpty)
            {
                return false;
            }

            into.Write(text);
        }

        return true;
    }

    private static TextOfRow? PartOf(BoundNode node, Func<ColumnSchema, CellStore> cellsOf)
    {
        if (node is ConstantNode { Value: { Kind: ValueKind.Text, Text.Length: > 0 } fixedText })
        {
            var bytes = Encoding.UTF8.GetBytes(fixedText.Text);
            return _ => bytes;
        }

        return node is not ColumnNode { Hops.IsEmpty: true, Type.Kind: ValueKind.Text } own ? null : cellsOf(own.Column).ToColumn(own.Column) switch
        {
            IdColumn ids => ids.BytesAt,
            TextColumn texts => row => texts.CodeAt(row) is var code and >= 0 ? texts.Pool.BytesAt(code) : [],
            _ => null,
        };
    }
}
