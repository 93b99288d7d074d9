using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures.Grains;

/// <summary>What a formula about a group may read: its rows, and what is the same for everyone.</summary>
internal sealed class GroupContext(Grain work, RowScope rows) : IFormulaContext
{
    public FormulaValue? Read(AggregateNode aggregate) => work.ValueOf(aggregate, rows.Of(aggregate.Set, aggregate.Scope));

    public FormulaValue? Read(GrainNode grain) => Grain.ValueOf(grain, work.GroupsOf(grain, rows));

    public FormulaValue? Read(ScalarSymbol scalar) => work.Run.Context.RunValueOrNull(scalar);

    public FormulaValue? Read(ColumnNode column) => throw NotHere(column);

    public FormulaValue? Read(StandardMeasureNode measure) => throw NotHere(measure);

    public FormulaValue? Read(PooledNode pooled) => throw NotHere(pooled);

    private static InvalidOperationException NotHere(BoundNode node) => new($"{node.GetType().Name} about a group, which binding rules out.");
}
