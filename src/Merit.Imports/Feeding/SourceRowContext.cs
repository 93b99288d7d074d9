using Merit.Data.Building;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Imports.Feeding;

/// <summary>One row of a source, as formulas read it.</summary>
/// <param name="content">What was read.</param>
/// <param name="columns">The cell that a column of formulas is, by name.</param>
/// <param name="dateFormat">The form of dates; null for ISO 8601.</param>
internal sealed class SourceRowContext(SourceContent content, IReadOnlyDictionary<string, int> columns, string? dateFormat) : IFormulaContext
{
    private readonly Dictionary<ColumnNode, Column> _columns = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ColumnNode, KeptTexts> _kept = new(ReferenceEqualityComparer.Instance);

    /// <summary>Which row.</summary>
    public int Row { get; set; }

    /// <summary>What was wrong with a cell that was read, or null.</summary>
    public CellFault? Fault { get; private set; }

    /// <summary>The value of a formula over the row; null also when a cell it reads has a fault.</summary>
    public FormulaValue? Evaluate(BoundFormula formula)
    {
        Fault = null;
        var value = FormulaEvaluator.Evaluate(formula.Root, this);
        Fault ??= value is null ? FindUnreadable(formula.Root) : null;
        return Fault is null ? value : null;
    }

    /// <inheritdoc/>
    public FormulaValue? Read(ColumnNode column)
    {
        if (!_columns.TryGetValue(column, out var values))
        {
            var cells = content.Find(columns[column.Column.Name], null, column.Column.Type).Cells;
            values = cells.ToColumn(column.Column);
            _columns.Add(column, values);
            _kept.Add(column, cells.Kept);
        }

        var kept = _kept[column].Count > 0 ? _kept[column].Of(Row) : [];
        if (!kept.IsEmpty && !Reads(kept, column.Column.Type))
        {
            var what = column.Column.Type == ColumnType.YesNo ? "yes or no" : column.Column.Type.ToString().ToLowerInvariant();
            Fault ??= new("source-cell", $"Column '{column.Column.Name}' of the file holds {CellText.Quoted(kept)}, which is no {what}.",
                column.Column.Type == ColumnType.Date ? $"Its dates are written {dateFormat ?? "2024-02-29"}." : null);
            return null;
        }

        return values.IsEmpty(Row) ? null : values switch
        {
            NumberColumn numbers => FormulaValue.Of(column.Type.Kind, numbers.At(Row)!.Value),
            DateColumn days => FormulaValue.Of(days.At(Row)!.Value),
            YesNoColumn states => FormulaValue.Of(states.At(Row)!.Value),
            _ => FormulaValue.Of(values.TextAt(Row)!),
        };
    }

    /// <inheritdoc/>
    public FormulaValue? Read(ScalarSymbol scalar) => throw NotHere();

    /// <inheritdoc/>
    public FormulaValue? Read(AggregateNode aggregate) => throw NotHere();

    /// <inheritdoc/>
    public FormulaValue? Read(StandardMeasureNode measure) => throw NotHere();

    /// <inheritdoc/>
    public FormulaValue? Read(PooledNode pooled) => throw NotHere();

    private static InvalidOperationException NotHere() => new("A formula over a row of a file reads only the row.");

    // A text that is kept because it breaks a rule of some table can still be a value that a formula reads.
    private static bool Reads(ReadOnlySpan<byte> text, ColumnType type) => type switch
    {
        ColumnType.Text => CellText.IsText(text),
        ColumnType.Date or ColumnType.YesNo => false,
        _ => CellText.TryRatio(text, out var number) && (type != ColumnType.Count || number.IsWhole),
    };

    // date("soon") has no value: where nothing else is said for that case, the text is a fault and not "no value".
    private CellFault? FindUnreadable(BoundNode root)
    {
        foreach (var node in root.DescendantsAndSelf().OfType<FunctionNode>().Where(n => n.Function is ScalarFunction.ReadDate or ScalarFunction.ReadNumber))
        {
            if (FormulaEvaluator.Evaluate(node.Arguments[0], this) is { } text && FormulaEvaluator.Evaluate(node, this) is null)
            {
                return new("source-cell", $"'{text}' is no {(node.Function == ScalarFunction.ReadDate ? "date" : "number")}.", "Say by 'otherwise' what holds then, or mend the file.");
            }
        }

        return null;
    }
}
