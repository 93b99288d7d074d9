using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Plans.Crediting;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Periods that the plan's calendar does not have.</summary>
internal static class CalendarCheck
{
    private const string QuarterToDate = "quarter_to_date";

    public static void Run(PlanDraft draft, DiagnosticBag diagnostics)
    {
        if (draft.Header.Calendar is not { } calendar)
        {
            return;
        }

        if (draft.Header.Period is { } period && !calendar.Lengths.Contains(period))
        {
            diagnostics.Error("plan-calendar-period", draft.Root.Scalar("period")!.Where, $"The calendar '{calendar.Name}' has no {period.Word()}s.",
                $"It has {string.Join(", ", calendar.Lengths.Select(length => $"{length.Word()}s"))}. A calendar of the company's own in its file calendars.yaml can have others.", draft.Root.Scalar("calendar")?.Where);
        }

        foreach (var set in draft.Events.Where(set => set.Over is { } over && NeededBy(over) is { } length && !calendar.Lengths.Contains(length)))
        {
            diagnostics.Error("plan-calendar-period", set.Over!.Where, $"'{set.Over}' begins with a {NeededBy(set.Over)!.Value.Word()}, and the calendar '{calendar.Name}' has none.", "Say how long: 'trailing 13 weeks'.");
        }

        foreach (var (formula, over) in Spans(draft).Where(span => !calendar.Lengths.Contains(span.Over.Name == QuarterToDate ? PeriodLength.Quarter : PeriodLength.Year)))
        {
            diagnostics.Error("plan-calendar-period", formula.LocationOf(over), $"'{over.Name}' begins with a {(over.Name == QuarterToDate ? PeriodLength.Quarter : PeriodLength.Year).Word()}, and the calendar '{calendar.Name}' has none.",
                "Say how long: over = trailing, trailing = 13 weeks.");
        }
    }

    // What standard measures look at, where that begins with a period of another length.
    private static IEnumerable<(Formula Formula, NameSyntax Over)> Spans(PlanDraft draft) =>
        from formula in draft.Measures.Select(measure => measure.Formula).Concat(draft.Components.SelectMany(component => ComponentFormulas.Of(component.Component).Append(ComponentFormulas.MeasureOf(component.Component))).OfType<Formula>())
        from call in formula.Root.DescendantsAndSelf().OfType<CallSyntax>()
        where StandardMeasures.Find(call.Function) is not null
        from choice in call.Arguments.OfType<BinarySyntax>()
        where choice.Left is NameSyntax { Name: "over" }
        let over = choice.Right as NameSyntax
        where over?.Name is QuarterToDate or "year_to_date"
        select (formula, over);

    private static PeriodLength? NeededBy(SetWindow over) => over.Kind switch
    {
        WindowKind.QuarterToDate => PeriodLength.Quarter,
        WindowKind.YearToDate => PeriodLength.Year,
        _ => null,
    };
}
