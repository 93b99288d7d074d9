using Merit.Calculation.Compilation;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Calculation.Running;

/// <summary>What a formula about a person may read; with a row, what a formula about an event and its participant may.</summary>
internal sealed class PersonContext(PlanRun run, int person, IReadOnlyDictionary<ScalarSymbol, FormulaValue?>? own = null, RowSource? source = null, int row = 0) : IFormulaContext
{
    private RowContext? _row;

    public FormulaValue? Read(ColumnNode column) =>
        source is null ? throw new InvalidOperationException("A column without a row, which binding rules out.")
            : (_row ??= new RowContext(source, this) { Row = row }).Read(column);

    public FormulaValue? Read(ScalarSymbol scalar)
    {
        if (!scalar.IsPerPerson)
        {
            return run.Context.RunValueOrNull(scalar);
        }

        if (own is not null && own.TryGetValue(scalar, out var value))
        {
            return value;
        }

        if (run.MeasureOf(scalar) is { } measure)
        {
            return measure.ValueOf(person);
        }

        if (ParticipantSymbols.IsColumn(scalar))
        {
            return ParticipantSymbols.ValueOf(scalar, run.Context.Dataset, person);
        }

        if (scalar == ParticipantSymbols.BaseSalary || scalar == ParticipantSymbols.TargetVariable)
        {
            // A measure of somebody who is on no plan: pay is that of participants.
            return null;
        }

        throw new InvalidOperationException($"'{scalar.Name}' is read before it is worked out.");
    }

    public FormulaValue? Read(AggregateNode aggregate) => run.AggregateOf(aggregate).ValueOf(person);

    public FormulaValue? Read(GrainNode grain) => run.GrainOf(grain).ValueOf(person);

    public FormulaValue? Read(StandardMeasureNode measure) => run.StandardOf(measure).ValueOf(person) is { } value ? FormulaValue.Of(ValueKind.Ratio, value) : null;

    public FormulaValue? Read(PooledNode pooled) => run.PooledOf(pooled).ValueOf(person);
}
