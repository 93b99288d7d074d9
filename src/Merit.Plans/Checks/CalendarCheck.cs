using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Syntax;
using Merit.Plans.Crediting;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Periods that the plan's calendar does not have.</summary>
internal static class CalendarCheck
{
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

        Measures(draft, calendar, diagnostics);
    }

    // A standard measure is called in any formula; the word stands nowhere else.
    private static void Measures(PlanDraft draft, Calendar calendar, DiagnosticBag diagnostics)
    {
        if (calendar.Lengths.Contains(PeriodLength.Quarter))
        {
            return;
        }

        foreach (var measure in draft.Measures.Where(measure => measure.Formula.Root.DescendantsAndSelf().Any(node => node is NameSyntax { Name: "quarter_to_date" })))
        {
            diagnostics.Error("plan-calendar-period", measure.Where, $"'{measure.Name}' looks at the quarter to date, and the calendar '{calendar.Name}' has no quarters.", "Say how long: 'over = trailing, trailing = 13 weeks'.");
        }
    }

    private static PeriodLength? NeededBy(SetWindow over) => over.Kind switch
    {
        WindowKind.QuarterToDate => PeriodLength.Quarter,
        WindowKind.YearToDate => PeriodLength.Year,
        _ => null,
    };
}
