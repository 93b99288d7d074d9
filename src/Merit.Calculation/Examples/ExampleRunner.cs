using System.Collections.Immutable;
using Merit.Calculation.Compilation;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Plans;
using Merit.Plans.Components;
using Merit.Plans.Examples;

namespace Merit.Calculation.Examples;

/// <summary>Runs the golden examples of a plan document: the same evaluator over one person and the facts that the example gives.</summary>
public static class ExampleRunner
{
    /// <summary>Runs every example. What an example reads and does not give is an error. Of a plan that does not bind none is run; <see cref="PlanBinding.Check"/> says why.</summary>
    public static IReadOnlyList<ExampleOutcome> Run(Plan plan, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(schemas);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (PlanBinder.Bind(plan, schemas, new DiagnosticBag()) is null)
        {
            return [];
        }

        return [.. plan.Examples.Select(example => new ExampleOutcome(example, Run(plan, example, schemas, diagnostics)))];
    }

    private static IReadOnlyList<ExampleFigure> Run(Plan plan, PlanExample example, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag diagnostics)
    {
        var reduced = Reduce(plan, example);
        var period = example.Period ?? plan.PeriodOf(plan.Effective.From);
        if (PlanBinder.Bind(reduced, schemas, diagnostics) is not { } bound || MissesFacts(bound, example, diagnostics))
        {
            return [];
        }

        var facts = new ExampleFacts(reduced, example, period, schemas, diagnostics);
        if (facts.Build() is not { } built)
        {
            return [];
        }

        if (CalculationRun.Start(built.Dataset, [reduced], period, CalculationOptions.Default, built.Given, diagnostics) is not { } run)
        {
            return [];
        }

        var results = run.Result.Participants.Single().Components.ToDictionary(c => c.Component.Name, StringComparer.Ordinal);
        return
        [
            .. example.Expected.Select(expected => new ExampleFigure(
                expected.Name,
                Money.Round(ExampleFacts.Constant(expected.Formula, plan, schemas, diagnostics) ?? Ratio.Zero, plan.Currency, RoundingMode.HalfEven),
                results[expected.Name].Earned,
                expected.Where)),
        ];
    }

    // Only what is expected is worked out, with the components it reads: an example need not give what the others want.
    private static Plan Reduce(Plan plan, PlanExample example)
    {
        var byName = plan.Components.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        void Want(string name)
        {
            if (byName.TryGetValue(name, out var component) && wanted.Add(name))
            {
                foreach (var read in ComponentFormulas.Of(component).SelectMany(f => f.Root.DescendantsAndSelf()).OfType<NameSyntax>())
                {
                    Want(read.Name);
                }
            }
        }

        foreach (var expected in example.Expected)
        {
            Want(expected.Name);
        }

        // Examples expect what is earned; no invoices are given. A goal that is given is that of the period, as a measure's value is.
        ImmutableArray<Component> components = [.. plan.Components.Where(c => wanted.Contains(c.Name)).Select(c => c with { Release = Plans.Components.Release.AtOnce })];
        return plan with { Components = components, Goals = [], Cap = components.Length == plan.Components.Length ? plan.Cap : null, Mix = null };
    }

    private static bool MissesFacts(BoundPlan plan, PlanExample example, DiagnosticBag diagnostics)
    {
        var measures = example.Measures.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        var sets = example.EventSets.ToHashSet(StringComparer.Ordinal);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        void Look(BoundNode node)
        {
            foreach (var read in node.DescendantsAndSelf())
            {
                switch (read)
                {
                    case ScalarNode scalar when plan.Measures.FirstOrDefault(m => m.Symbol == scalar.Symbol) is { } measure && !measures.Contains(measure.Source.Name):
                        Look(measure.Formula.Root);
                        break;
                    case AggregateNode aggregate when !sets.Contains(aggregate.Set.Name):
                        missing.Add($"events of '{aggregate.Set.Name}'");
                        break;
                    case StandardMeasureNode or PooledNode or GrainNode:
                        missing.Add("the measures it reads");
                        break;
                }
            }
        }

        foreach (var component in plan.Components)
        {
            foreach (var formula in component.PersonFormulas())
            {
                Look(formula.Root);
            }

            if (((component as BoundCommission)?.Set ?? (component as BoundSpiff)?.Set) is { } set && !sets.Contains(set.Symbol.Name))
            {
                missing.Add($"events of '{set.Symbol.Name}'");
            }
        }

        if (missing.Count > 0)
        {
            diagnostics.Error(Codes.ExampleFacts, example.Where, $"Example '{example.Title}' does not give {string.Join(" and ", missing)}.",
                "Add them under 'given', an empty list for none, or expect less.");
        }

        return missing.Count > 0;
    }
}
