using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Plans;
using Merit.Plans.Components;
using Merit.Reference.Company;
using Merit.Reference.Formulas;

namespace Merit.Reference.Payout;

/// <summary>Target incentives (design 6.8; plan reference, "Target incentive").</summary>
internal sealed class Targets(PlanRun run)
{
    /// <summary>
    /// "Annual target variable x weight x the period's share of a year x the part of the period in force … `target` is prorated likewise."
    /// </summary>
    public Ratio? Of(Component component, Row person, bool isFull = false)
    {
        var part = isFull ? Ratio.One : new TimeInForce(run).PartOf(run.Plan.Proration ?? Proration.None, run.Period, [.. run.DaysInForce(person)]);
        if (component.Target is not null)
        {
            return run.Interpreter.Number(component.Target, new Scope(person)) * part;
        }

        return component.Weight is null
            ? null
            : AverageInForce(person, "target_variable") * run.Interpreter.Number(component.Weight, new Scope(person)) * ShareOfYear() * part;
    }

    /// <summary>"The period's share of a year": as many equal parts as the year of its calendar has periods of its length.</summary>
    private Ratio ShareOfYear()
    {
        var year = run.Period.Calendar.Containing(run.Period.Start, PeriodLength.Year);
        var parts = Enumerable.Range(0, year.Days).Select(day => run.Period.Calendar.Containing(year.Start.AddDays(day), run.Period.Length).Start).Distinct().Count();
        run.Facts.Note("week of a year", run.Period.Length == PeriodLength.Week);
        return run.Fault == Fault.ShareOfYearByDays ? new(run.Period.Days, year.Days) : new(1, parts);
    }

    /// <summary>"That of the `pay` row in force; when it changes, the average by days over the days in force."</summary>
    public Ratio? AverageInForce(Row person, string column)
    {
        // A member of a pool who is not on the plan has no pay to average.
        var days = run.DaysInForce(person);
        if (days.Count == 0)
        {
            return null;
        }

        var counted = run.Fault == Fault.FirstPayOnly ? days.Take(1).ToList() : days;
        return run.Pay.ToPlan(Exact.Sum(counted.Select(day => PayOn(person, day, column))) / counted.Count, person);
    }

    private Ratio PayOn(Row person, DateOnly day, string column)
    {
        var rows = run.Books["pay"].Where(pay => pay.Link("person_id")!.IsSame(person) && run.Books.IsInForce(pay, day)).ToList();
        return rows.Count == 1 && rows[0].Number(column) is { } amount
            ? amount
            : throw new ReferenceException($"{person.Id} has {rows.Count} rows of pay on {day:yyyy-MM-dd}, and one with {column} is needed.");
    }
}
