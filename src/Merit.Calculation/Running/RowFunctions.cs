using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;

namespace Merit.Calculation.Running;

/// <summary>
/// Formulas about rows as functions of the row's number: compiled where the columns' ranges prove that 64 bits hold, else evaluated exactly. A condition that a row
/// leaves without an answer is an error that names both: nothing is silently taken for no.
/// </summary>
internal sealed class RowFunctions(IFormulaContext run, FindingSink findings)
{
    /// <summary>A condition; always true without one.</summary>
    public Func<int, bool> Condition(BoundFormula? formula, RowSource source) => formula is null ? _ => true : Condition(formula, formula.Root, source);

    /// <summary>A condition that is a part of a formula.</summary>
    public Func<int, bool> Condition(BoundFormula formula, BoundNode node, RowSource source)
    {
        var state = Compiler(source).Condition(node);
        return row =>
        {
            var answer = state is not null ? state(row) : Evaluate(node, source, row) is { } value ? value.IsYes ? 1 : 0 : -1;
            if (answer < 0)
            {
                ReportEmpty(formula, node, source, row);
            }

            return answer > 0;
        };
    }

    /// <summary>A condition for many rows at a time; without one every row passes.</summary>
    public RowFilter Filter(BoundFormula? formula, RowSource source) => formula is null ? new() : Filter(formula, formula.Root, source);

    /// <summary>A condition that is a part of a formula, for many rows at a time.</summary>
    public RowFilter Filter(BoundFormula formula, BoundNode node, RowSource source)
    {
        var condition = new Lazy<Func<int, bool>>(() => Condition(formula, node, source));
        return new(Compiler(source).Filter(node), row => condition.Value(row));
    }

    /// <summary>The day of a row; that of a column without a formula. A row without a day has <see cref="DateColumn.Empty"/>.</summary>
    public RowDay Day(BoundFormula? formula, RowSource source, string? column)
    {
        if (formula is null)
        {
            var date = source.Table.Find<DateColumn>(column ?? throw new ArgumentNullException(nameof(column)));
            return date is null ? new(_ => DateColumn.Empty) : new(date);
        }

        return new(Compiler(source).Date(formula.Root) ?? (row => Evaluate(formula.Root, source, row)?.Date.DayNumber ?? DateColumn.Empty));
    }

    /// <summary>The row of another table; that of a column without a formula. No row is <see cref="ReferenceColumn.Empty"/>.</summary>
    public Func<int, int> Row(BoundFormula? formula, RowSource source, string column)
    {
        if (formula is null)
        {
            var reference = source.Table.Find<ReferenceColumn>(column);
            return reference is null ? _ => ReferenceColumn.Empty : row => reference.Rows[row];
        }

        return Compiler(source).Row(formula.Root) ?? (row => Evaluate(formula.Root, source, row)?.Row ?? ReferenceColumn.Empty);
    }

    /// <summary>A number.</summary>
    public RowNumber Number(BoundNode node, RowSource source) =>
        new(Compiler(source).Number(node), row => Evaluate(node, source, row)?.Number);

    /// <summary>Any value, exactly.</summary>
    public FormulaValue? Evaluate(BoundNode node, RowSource source, int row) =>
        FormulaEvaluator.Evaluate(node, Reading(source, row));

    /// <summary>Where a formula about a row is evaluated.</summary>
    public IFormulaContext Reading(RowSource source, int row) => new RowContext(source, run) { Row = row };

    private RowCompiler Compiler(RowSource source) => new(source, run.Read);

    /// <summary>Reports that a row leaves a part of a formula without a value.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="node">The part.</param>
    /// <param name="source">The rows.</param>
    /// <param name="row">The row.</param>
    /// <param name="person">What the formula reads of a participant, where it does.</param>
    public void ReportEmpty(BoundFormula formula, BoundNode node, RowSource source, int row, IFormulaContext? person = null)
    {
        var missing = MissingKey.In(node, person ?? Reading(source, row));
        findings.Error(Codes.NoValue, formula.Formula.LocationOf(node.Syntax),
            $"'{formula.Formula.TextOf(node.Syntax)}' has no value for '{source.Table.NameOf(row)}' of '{source.Table.Schema.Name}'.{(missing is null ? "" : $" {missing}")}",
            $"{(missing is null ? "Complete the row" : "Add what is missing to the plan, complete the row")}, or say what holds then with 'otherwise'.", source.Table.OriginOf(row));
    }
}
