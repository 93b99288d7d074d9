using Merit.Calculation.Goals;
using Merit.Calculation.Running;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Tells how a goal came about, from the steps that made it.</summary>
internal sealed class GoalExplainer(RunContext run)
{
    private readonly Nodes _nodes = new(run);

    /// <summary>The goal with its steps below it.</summary>
    public ExplanationNode Explain(GoalFigure figure) => Node(figure.Goal) with { Step = "goal", Label = "goal" };

    private ExplanationNode Node(GoalStep step)
    {
        var node = step.Fact is var (table, row)
            ? _nodes.Fact(table, row, step.Label, FormulaValue.Of(step.Kind, step.Arithmetic.Value), step.Arithmetic)
            : _nodes.Of(step.Step, step.Label, step.Kind, step.Arithmetic);
        return node with { Step = step.Step, Plan = step.Where, Reads = [.. step.Reads.Select(Node)] };
    }
}
