using Merit.Calculation.Explanation;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;

namespace Merit.Calculation.Tests.Explanation;

/// <summary>Finds what does not add up in an explanation, with nothing but what <c>docs/explanation.md</c> says of its steps.</summary>
internal static class Fold
{
    private static readonly string[] AmountSteps = ["amount", "tier", "factor", "cap", "floor", "paid", "rounding", "lines", "plan-cap"];
    private static readonly string[] LineSteps = [.. AmountSteps, "credit"];

    /// <summary>Every step whose value is not what is said of it, and every row without a place.</summary>
    public static IReadOnlyList<string> Faults(ExplanationNode root) => [.. FaultsOf(root), .. root.Reads.SelectMany(Faults)];

    private static IEnumerable<string> FaultsOf(ExplanationNode node)
    {
        // The parts of a whole by largest remainder are the one case in which the arithmetic ends a minor unit away.
        if (node.Exact is { } exact && node.Step != "plan-cap" && ExactExpression.Evaluate(exact) != Number(node))
        {
            yield return $"{node.Label}: {node.Value} is not {exact}";
        }

        if (node.Step is "fact" or "event" or "component" && node.Source == SourceLocation.None && node.Plan == SourceLocation.None && node.Fact is null)
        {
            yield return $"{node.Label}: no place";
        }

        foreach (var fault in node.Step switch
        {
            "total" => Sums(node, node.Reads, "component"),
            "part" => Sums(node, node.Reads, "fact"),
            "component" => Component(node),
            "event" when node.Reads.Length > 0 => Last(node, LineSteps),
            _ => [],
        })
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Component(ExplanationNode node)
    {
        var sums = node.Reads.Any(read => read.Step == "lines") ? Sums(node, node.Reads, "event") : [];
        return Last(node, AmountSteps).Concat(sums).Concat(FromStepToStep(node));
    }

    private static IEnumerable<string> Last(ExplanationNode node, string[] steps)
    {
        var last = node.Reads.LastOrDefault(read => steps.Contains(read.Step));
        if (last?.Value != node.Value)
        {
            yield return $"{node.Label}: {node.Value} is not its last amount, {last?.Label} {last?.Value}";
        }
    }

    private static IEnumerable<string> Sums(ExplanationNode node, IEnumerable<ExplanationNode> reads, string step)
    {
        var sum = reads.Where(read => read.Step == step).Aggregate(Ratio.Zero, (total, read) => total + Number(read));
        if (sum != Number(node))
        {
            yield return $"{node.Label}: {node.Value} is not the sum of its {step}s, {sum}";
        }
    }

    // Each amount goes on with the one before it: its number stands in the arithmetic of the next.
    private static IEnumerable<string> FromStepToStep(ExplanationNode node)
    {
        ExplanationNode? before = null;
        foreach (var step in node.Reads.Where(read => AmountSteps.Contains(read.Step) && read.Step is not "tier" and not "plan-cap" and not "lines"))
        {
            if (before is not null && step.Exact?.Contains(Number(before).Abs().ToString(), StringComparison.Ordinal) != true)
            {
                yield return $"{step.Label}: {step.Exact} does not go on with {before.Label}, {before.Value}";
            }

            before = step;
        }
    }

    private static Ratio Number(ExplanationNode node) => node.Value is { } value ? Ratio.Parse(value) : throw new FormatException($"{node.Label} has no value.");
}
