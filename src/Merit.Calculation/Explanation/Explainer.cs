using Merit.Calculation.Compilation;
using Merit.Calculation.Components;
using Merit.Calculation.Results;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Tells how a participant's figures came about, from the steps that made them.</summary>
internal sealed class Explainer(PlanRun run, IReadOnlyList<(BoundComponent Component, Working Working)> workings, ParticipantResult participant)
{
    private readonly Currency _currency = run.Context.Plan.Plan.Currency;
    private readonly FormulaExplainer _formulas = new(run, participant.PersonRow);

    /// <summary>One component, or all of them below a total.</summary>
    public ExplanationNode Explain(string? component)
    {
        if (component is null)
        {
            return Node("total", $"{participant.Name} on {participant.Plan.Title}, {run.Context.Period}", Money(participant.Earned.Amount), participant.Plan.Where) with
            {
                Reads = [.. workings.Select(Component)],
            };
        }

        var found = workings.FirstOrDefault(w => w.Component.Source.Name == component);
        return found.Component is null ? throw new ArgumentException($"There is no component '{component}'.", nameof(component)) : Component(found);
    }

    private ExplanationNode Component((BoundComponent Component, Working Working) worked)
    {
        var (component, working) = worked;
        var source = component.Source;
        var reads = working.Steps.Select(step => Step(step, working)).ToList();
        if (working.Inputs is not null)
        {
            reads.AddRange(new LineExplainer(run, component, working).Lines());
        }

        if (working.Payable != working.Earned)
        {
            reads.Add(Node("release", "Payable now; the rest is held until cash is received", Money(working.Payable.Amount), source.Where));
        }

        return Node("component", source.Title ?? source.Name, Money(working.Earned.Amount), source.Where) with { Formula = source.Kind, Reads = [.. reads] };
    }

    private ExplanationNode Step(WorkingStep step, Working working) =>
        Node(step.Step, step.Label, step.Value, step.Where) with
        {
            Formula = step.Arithmetic ?? step.Formula?.Formula.ToString(),
            Reads = step.Formula is null || step.Formula.ReadsRow() ? [] : _formulas.Reads(step.Formula.Root, working.Values),
        };

    private ExplanationNode Node(string step, string label, FormulaValue? value, SourceLocation where) => new()
    {
        Step = step,
        Label = label,
        Value = ExactText(value, _currency),
        Display = Figures.Display(value, _currency),
        Plan = where,
    };

    /// <summary>The exact value as text: money with its decimals when it has no more, else a fraction.</summary>
    internal static string? ExactText(FormulaValue? value, Currency currency) => value is not { } known ? null
        : known.Kind == ValueKind.Money && (known.Number * currency.MinorUnitsPerUnit).IsWhole ? known.Number.ToDecimalString(currency.Decimals)
        : known.ToString();

    private static FormulaValue Money(Ratio amount) => FormulaValue.Of(ValueKind.Money, amount);
}
