using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Calculation.Running;

/// <summary>Formulas about rows as functions of the row's number: compiled where the columns' ranges prove that 64 bits hold, else evaluated exactly.</summary>
internal sealed class RowFunctions(Func<ScalarSymbol, FormulaValue?> runValue)
{
    /// <summary>A condition; always true without one.</summary>
    public Func<int, bool> Condition(BoundFormula? formula, RowSource source)
    {
        if (formula is null)
        {
            return _ => true;
        }

        return Condition(formula.Root, source);
    }

    /// <summary>A condition. No value is no.</summary>
    public Func<int, bool> Condition(BoundNode node, RowSource source) =>
        RowCompiler.CompileCondition(node, source, runValue) ?? (row => Evaluate(node, source, row) is { IsYes: true });

    /// <summary>A day number; that of a column without a formula.</summary>
    public Func<int, int> Day(BoundFormula? formula, RowSource source, string? column)
    {
        if (formula is null)
        {
            var date = source.Table.Find<DateColumn>(column ?? throw new ArgumentNullException(nameof(column)));
            return date is null ? _ => DateColumn.Empty : row => date.DayNumbers[row];
        }

        return RowCompiler.CompileDate(formula.Root, source, runValue) ?? (row => Evaluate(formula.Root, source, row)?.Date.DayNumber ?? DateColumn.Empty);
    }

    /// <summary>The row of another table; that of a column without a formula.</summary>
    public Func<int, int> Row(BoundFormula? formula, RowSource source, string column)
    {
        if (formula is null)
        {
            var reference = source.Table.Find<ReferenceColumn>(column);
            return reference is null ? _ => ReferenceColumn.Empty : row => reference.Rows[row];
        }

        return RowCompiler.CompileRow(formula.Root, source, runValue) ?? (row => Evaluate(formula.Root, source, row)?.Row ?? ReferenceColumn.Empty);
    }

    /// <summary>A number.</summary>
    public RowNumber Number(BoundNode node, RowSource source) =>
        new(RowCompiler.CompileNumber(node, source, runValue), row => Evaluate(node, source, row)?.Number);

    /// <summary>Any value, exactly.</summary>
    public FormulaValue? Evaluate(BoundNode node, RowSource source, int row) =>
        FormulaEvaluator.Evaluate(node, new RowContext(source, row, runValue));
}
