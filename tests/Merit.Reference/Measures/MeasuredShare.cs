using Merit.Data.Amounts;
using Merit.Reference.Company;

namespace Merit.Reference.Measures;

/// <summary>How much of an account is in a standard measure, by its choice `of` (plan reference, "The choices of the standard measures").</summary>
internal sealed class MeasuredShare(PlanRun run)
{
    /// <summary>How much of an account is in a person's measure on a day.</summary>
    /// <param name="of">The value of the choice.</param>
    /// <param name="person">Who is measured.</param>
    /// <param name="account">The account.</param>
    /// <param name="day">The day that decides whose it is.</param>
    /// <param name="roles">"Only assignments in this role".</param>
    public Ratio On(string of, Row person, Row account, DateOnly day, IReadOnlyList<string> roles)
    {
        switch (of)
        {
            // "Every account once and whole, whoever holds it."
            case "company":
                return Ratio.One;
            case "my":
                return run.Books.ShareOf(person, account, day, roles);
        }

        // "Every account once, times the shares of those who are in them on the day that decides whose it is, at most whole."
        var shares = run.Books.Holders(account, day, roles).Select(held => held.Person).DistinctBy(holder => holder.Id).Where(holder => IsMember(of, holder, person, day))
            .Select(holder => run.Books.ShareOf(holder, account, day, roles)).ToList();
        var all = Exact.Sum(shares);
        run.Facts.Note("account of several members", shares.Count > 1);
        run.Facts.Note("account of more than whole to a team", all > Ratio.One);
        return run.Fault == Fault.TeamMeasureBeyondWhole ? all : Ratio.Min(all, Ratio.One);
    }

    /// <summary>"Everyone's who held it on days of the period: the share times these days over the period's", day by day.</summary>
    public Ratio ByDays(string of, Row person, Row account, DateOnly first, DateOnly last, IReadOnlyList<string> roles)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        return Exact.Sum(Enumerable.Range(0, days).Select(i => On(of, person, account, first.AddDays(i), roles))) / days;
    }

    private bool IsMember(string of, Row holder, Row person, DateOnly day)
    {
        var asked = run.Fault == Fault.TeamMeasureAtClosing ? run.Period.End : day;
        return of switch
        {
            "team" => run.Books.TeamsOf(holder, asked).Intersect(run.Books.TeamsOf(person, run.Period.End), StringComparer.Ordinal).Any(),
            "direct_reports" => run.Pooling.Members(of, person, asked).Exists(holder.IsSame),
            "all_reports" => run.Pooling.Members(run.Fault == Fault.AllReportsAreDirect ? "direct_reports" : of, person, asked).Exists(holder.IsSame),
            _ => throw new ReferenceException($"'{of}' is nobody's measure."),
        };
    }
}
