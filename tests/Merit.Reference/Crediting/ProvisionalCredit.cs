using Merit.Plans.Crediting;
using Merit.Reference.Formulas;

namespace Merit.Reference.Crediting;

/// <summary>On which days an event counts that is credited on a condition due later (plan reference, "Credit for the time being").</summary>
internal sealed class ProvisionalCredit(PlanRun run, EventSet set, ProvisionalRule rule)
{
    /// <summary>"Who had which share is found as in the event's own period"; "a set with `over`: those of the period that looks back".</summary>
    public PlanRun TermsOf(DateOnly own) => set.Over is null ? run.In(run.Period.Calendar.Containing(own, run.Period.Length)) : run;

    /// <summary>What an event counts for on the days from one through another, and on which; null for nothing.</summary>
    public (DateOnly Day, bool TakesBack)? Counts(DateOnly own, Scope scope, DateOnly first, DateOnly last)
    {
        var inside = DaysOf(own, scope).Where(one => first <= one.Day && one.Day <= last).ToList();
        var given = inside.Count(one => !one.TakesBack);
        if (given * 2 == inside.Count)
        {
            return null;
        }

        run.Facts.Note("taken back", inside[^1].TakesBack);
        run.Facts.Note("credited late", !inside[^1].TakesBack && inside[^1].Day != own);
        return inside[^1];
    }

    // The rows of the table of cases, one after the other.
    private List<(DateOnly Day, bool TakesBack)> DaysOf(DateOnly own, Scope scope)
    {
        var terms = TermsOf(own);
        var met = (DateOnly?)terms.Interpreter.Evaluate(rule.Met, scope);
        var last = (DateOnly)(terms.Interpreter.Evaluate(rule.By, scope) ?? throw new ReferenceException($"{rule.By} has no value for {scope.Row!.Name}."));
        var cutOff = run.Period.Calendar.Containing(own, run.Period.Length).End.AddDays(run.Fault == Fault.CutOffIgnored ? 0 : rule.CutOffDays);
        run.Facts.Note("last day at the cut-off", last == cutOff && met is null);
        run.Facts.Note("met on its last day", met == last);
        if (met is { } day && (run.Fault == Fault.LastDayIsTooLate ? day < last : day <= last))
        {
            return [(own, false)];
        }

        var days = new List<(DateOnly, bool)>();
        if (last > cutOff || (run.Fault == Fault.LastDayAtCutOffIsAfter && last == cutOff))
        {
            run.Facts.Note("credited for the time being", run.Period.Range.Contains(own));
            days.Add((own, false));
            if (run.Fault != Fault.NothingTakenBack)
            {
                days.Add((run.Fault == Fault.TakenBackOnLastDay ? last : last.AddDays(1), true));
            }
        }

        if (met is { } late && rule.CreditsLate && run.Fault != Fault.LateNeverCredited)
        {
            days.Add((late > own ? late : own, false));
        }

        return days;
    }
}
