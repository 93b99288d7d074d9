using System.Collections.Immutable;
using Merit.Calculation.Compilation;
using Merit.Calculation.Components;
using Merit.Calculation.Results;
using Merit.Calculation.Running;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Tells how a participant's figures came about, from the steps that made them.</summary>
internal sealed class Explainer(PlanRun run, IReadOnlyList<(BoundComponent Component, Working Working)> workings, ParticipantResult participant)
{
    private readonly Nodes _nodes = new(run.Context);
    private readonly Nodes _paid = new(run.Context, participant.Currency);
    private readonly ExchangeNodes _exchange = new(run.Context);

    /// <summary>One component, or all of them below a total.</summary>
    public ExplanationNode Explain(string? component)
    {
        if (component is null)
        {
            // Components tell of different rows, and one does not wait for what another has to find first.
            var components = new ExplanationNode[workings.Count];
            Parallel.For(0, components.Length, i => components[i] = Component(workings[i]));
            var total = Arithmetic.Sum(workings.Select(worked => Arithmetic.Money(worked.Working.Earned.Amount)), "components");
            return _paid.Money("total", $"{participant.Name} on {participant.Plan.Title}, {run.Context.Period}", total) with
            {
                Plan = participant.Plan.Where,
                Reads = [.. components, .. Exclusions()],
            };
        }

        var found = workings.FirstOrDefault(w => w.Component.Source.Name == component);
        if (found.Component is null)
        {
            throw new ArgumentException($"There is no component '{component}'.", nameof(component));
        }

        var node = Component(found);
        return node with { Reads = [.. node.Reads, .. Exclusions()] };
    }

    private IEnumerable<ExplanationNode> Exclusions() => workings.Take(1).SelectMany(worked => new ExclusionExplainer(run, worked.Working.Participant.Person).Nodes());

    private ExplanationNode Component((BoundComponent Component, Working Working) worked)
    {
        var (component, working) = worked;
        var source = component.Source;
        var lines = working.Inputs is null ? null : new LineExplainer(run, component, working);
        var isOnEvents = lines is not null && component is not BoundCommission { Set: null };
        var events = isOnEvents ? lines!.Lines() : [];
        var reads = new List<ExplanationNode>();
        foreach (var step in working.Steps)
        {
            if (step.Step == (isOnEvents ? "measure" : "amount") && lines is not null)
            {
                reads.AddRange(lines.Rates());
            }

            if (step.Step == "amount" && lines is not null && !isOnEvents)
            {
                reads.AddRange(lines.OfMeasure());
                continue;
            }

            var sum = isOnEvents && step.Arithmetic is null ? lines!.Sums.Of(step.Step) : null;
            reads.Add(Step(sum is null ? step : step with { Arithmetic = sum }, component, working));
        }

        if (isOnEvents && working.Paid is { } paid && working.Lines is not null)
        {
            reads.Add(_exchange.RateOf(paid));
        }

        reads.AddRange(events);
        if (working.Payable != working.Earned)
        {
            reads.Add(_paid.Money("release", "Payable now; the rest is held until cash is received", Arithmetic.Sum(lines!.Sums.Payables, "events")) with { Plan = source.Where });
        }

        return _paid.Money("component", source.Title ?? source.Name, Arithmetic.Money(working.Earned.Amount)) with { Formula = source.Kind, Plan = source.Where, Reads = [.. reads] };
    }

    private ExplanationNode Step(WorkingStep step, BoundComponent component, Working working)
    {
        var node = (step.Currency is null ? _nodes : _paid).Of(step.Step, step.Label, step.Value, step.Arithmetic) with { Plan = step.Where };
        var formulas = new FormulaExplainer(run, working.Participant.Person, working.Values, component);
        return step.Step switch
        {
            "target" => Target(node, step, working, formulas),
            "paid" => _exchange.Paid($"Paid in {working.Currency}", working.Amount, working.Paid!),
            "plan-cap" when working.Paid is { } paid => node with { Reads = [_exchange.Paid($"The plan's cap in {paid.Currency}", working.Require(step.Formula!).Number, paid), .. Limit(step.Formula!, working, formulas)] },
            "cap" or "floor" or "plan-cap" => node with { Reads = Limit(step.Formula!, working, formulas) },
            _ when step.Formula is { } formula && !formula.ReadsRow() => formulas.WithFormula(node, formula),
            _ => node,
        };
    }

    // A limit is not what the amount equals but what it is compared with; a constant says all in the arithmetic.
    private ImmutableArray<ExplanationNode> Limit(BoundFormula formula, Working working, FormulaExplainer formulas) =>
        formula.Root is ConstantNode ? [] : [formulas.WithFormula(_nodes.Of("value", "Limit", working.Require(formula)) with { Plan = formula.Formula.Source.Start }, formula)];

    // What the target is made of: pay, the weight where the plan states it, the days.
    private ExplanationNode Target(ExplanationNode node, WorkingStep step, Working working, FormulaExplainer formulas)
    {
        var pay = new PayExplainer(run);
        var formula = step.Formula!;
        var stated = formulas.WithFormula(_nodes.Of("value", formula.Type.Kind == ValueKind.Money ? "Target for a full period" : "Weight", working.Require(formula)) with { Plan = formula.Formula.Source.Start }, formula);
        var person = working.Participant.Person;
        ExplanationNode[] reads = formula.Type.Kind == ValueKind.Money ? [stated]
            : [pay.Pay(person, ParticipantSymbols.TargetVariable, working.Values.GetValueOrDefault(ParticipantSymbols.TargetVariable)), stated];
        return node with { Reads = [.. reads, .. pay.InForce(working.Participant)] };
    }
}
