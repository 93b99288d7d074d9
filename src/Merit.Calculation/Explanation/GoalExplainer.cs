using Merit.Calculation.Goals;
using Merit.Calculation.Running;

namespace Merit.Calculation.Explanation;

/// <summary>Tells how a goal came about, from the steps that made it.</summary>
internal sealed class GoalExplainer(RunContext run)
{
    private readonly Nodes _nodes = new(run);

    /// <summary>The goal with its steps below it.</summary>
    public ExplanationNode Explain(GoalFigure figure) => _nodes.Of(figure.Goal) with { Step = "goal", Label = "goal" };
}
