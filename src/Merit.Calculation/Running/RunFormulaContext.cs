using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Calculation.Running;

/// <summary>What a formula about the run alone may read: parameters and the period.</summary>
internal sealed class RunFormulaContext(RunContext run) : IFormulaContext
{
    public FormulaValue? Read(ScalarSymbol scalar) => run.RunValueOrNull(scalar);

    public FormulaValue? Read(ColumnNode column) => throw Unbound(column);

    public FormulaValue? Read(AggregateNode aggregate) => throw Unbound(aggregate);

    public FormulaValue? Read(StandardMeasureNode measure) => throw Unbound(measure);

    public FormulaValue? Read(PooledNode pooled) => throw Unbound(pooled);

    private static InvalidOperationException Unbound(BoundNode node) => new($"{node.GetType().Name} in a constant, which binding rules out.");
}
