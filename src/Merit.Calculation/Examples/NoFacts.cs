using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Calculation.Examples;

/// <summary>Nothing to read: for formulas of literals alone.</summary>
internal sealed class NoFacts : IFormulaContext
{
    public static readonly NoFacts Instance = new();

    public FormulaValue? Read(ColumnNode column) => throw None(column);

    public FormulaValue? Read(ScalarSymbol scalar) => throw new InvalidOperationException($"'{scalar.Name}' in a constant, which binding rules out.");

    public FormulaValue? Read(AggregateNode aggregate) => throw None(aggregate);

    public FormulaValue? Read(StandardMeasureNode measure) => throw None(measure);

    public FormulaValue? Read(PooledNode pooled) => throw None(pooled);

    private static InvalidOperationException None(BoundNode node) => new($"{node.GetType().Name} in a constant, which binding rules out.");
}
