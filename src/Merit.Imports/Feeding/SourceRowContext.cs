using System.Text;
using Merit.Data.Building;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;
using Merit.Imports.Sources;

namespace Merit.Imports.Feeding;

/// <summary>The current row of a file, as formulas read it: cells are parsed when they are read.</summary>
internal sealed class SourceRowContext(SourceRows rows, IReadOnlyDictionary<string, int> columns, string? dateFormat) : IFormulaContext
{
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
        var cell = rows.Cell(columns[column.Column.Name]);
        if (cell.IsEmpty)
        {
            return null;
        }

        switch (column.Column.Type)
        {
            case ColumnType.Text:
                return FormulaValue.Of(Encoding.UTF8.GetString(cell));
            case ColumnType.Date when dateFormat is null ? CellText.TryDay(cell, out var day) : CellText.TryDay(cell, dateFormat, out day):
                return FormulaValue.Of(DateOnly.FromDayNumber(day));
            case ColumnType.YesNo when CellText.TryYesNo(cell, out var yes):
                return FormulaValue.Of(yes);
            case ColumnType.Date or ColumnType.YesNo:
                break;
            default:
                if (CellText.TryRatio(cell, out var number) && (column.Column.Type != ColumnType.Count || number.IsWhole))
                {
                    return FormulaValue.Of(column.Type.Kind, number);
                }

                break;
        }

        var what = column.Column.Type == ColumnType.YesNo ? "yes or no" : column.Column.Type.ToString().ToLowerInvariant();
        Fault ??= new("source-cell", $"Column '{column.Column.Name}' of the file holds {CellText.Quoted(cell)}, which is no {what}.",
            column.Column.Type == ColumnType.Date ? $"Its dates are written {dateFormat ?? "2024-02-29"}." : null);
        return null;
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
