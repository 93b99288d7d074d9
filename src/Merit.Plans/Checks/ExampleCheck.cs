using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Examples that name what the plan does not have.</summary>
internal static class ExampleCheck
{
    public static void Run(ExampleDraft draft, PlanDraft plan, Constants constants, DiagnosticBag diagnostics)
    {
        var example = draft.Example;
        var names = plan.Names;
        var (measures, events, components) = (PlanNames.Texts(names.Measures), PlanNames.Texts(names.Events), PlanNames.Texts(names.Components));
        Period(draft, plan, diagnostics);
        Known(example.Expected.Select(e => (e.Name, e.Where)), components, "component", "components", "components", diagnostics);
        Known(example.Measures.Select(e => (e.Name, e.Where)), measures, "measure", "measures", "measures", diagnostics);
        Known(example.Goals.Select(e => (e.Name, e.Where)), [.. measures, .. events], "measure or event set", "measures and event sets", "measures", diagnostics);
        Known((draft.Map.Mapping("given")?.Mapping("events")?.Entries ?? []).Select(e => (e.Name, e.Key.Where)), events, "event set", "event sets", "events", diagnostics);

        constants.Require(example.BaseSalary, "Pay in an example", diagnostics);
        constants.Require(example.TargetVariable, "Pay in an example", diagnostics);
        foreach (var value in example.Measures.Concat(example.Goals).Concat(example.Expected))
        {
            constants.Require(value.Formula, "A value in an example", diagnostics);
        }
    }

    private static void Known(IEnumerable<(string Name, SourceLocation Where)> named, IReadOnlyList<string> known, string kind, string kinds, string section, DiagnosticBag diagnostics)
    {
        foreach (var (name, where) in named.Where(entry => !known.Contains(entry.Name, StringComparer.Ordinal)))
        {
            diagnostics.Error("plan-example-name", where, $"There is no {kind} '{name}' in this plan.", UnknownName.Mend(name, known, kinds, section));
        }
    }

    private static void Period(ExampleDraft draft, PlanDraft plan, DiagnosticBag diagnostics)
    {
        if (draft.Example.Period is not { } period || draft.Map.Scalar("period") is not { } scalar)
        {
            return;
        }

        if (plan.Header.Period is { } length && period.Length != length && period.Calendar.Lengths.Contains(length))
        {
            var right = period.Calendar.Containing(period.Start, length);
            diagnostics.Error("plan-example-period", scalar.Where, $"'{period}' is no {length.Word()}, which the plan's periods are.", $"Write a period like '{right}'.");
        }
        else if (plan.Header.Effective is { } effective && !effective.Overlaps(period.Range))
        {
            diagnostics.Error("plan-example-period", scalar.Where, $"The plan is not in force in '{period}'.", $"Write a period of {effective}.");
        }
    }
}
