using Merit.Data.Amounts;
using Merit.Plans.Crediting;
using Merit.Reference.Company;
using Merit.Reference.Formulas;

namespace Merit.Reference.Crediting;

/// <summary>Who holds a row of an event set, before teams and managers (plan reference, "Event sets").</summary>
internal sealed class RowHolders(PlanRun run, EventSet set)
{
    public IEnumerable<(Row Person, Ratio Share, DateOnly Day)> Of(Row row, DateOnly date, Scope scope)
    {
        if (set.Credit.To == CreditTarget.Person)
        {
            return row.Link(set.Credit.PersonColumn) is { } person ? [(person, Ratio.One, DayOf(date, scope))] : [];
        }

        // "An event of `movements` that rows of the table `splits` name is credited to those, in place of the holders of its account; `roles` chooses among them by their role."
        var splits = set.Table == "movements" ? run.Books["splits"].Where(split => split.Link("event_id")!.IsSame(row)).ToList() : [];
        run.Facts.Note("split event", splits.Count > 0);
        var account = set.Account is null ? row.Link("account_id") : (Row?)run.Interpreter.Evaluate(set.Account, scope);
        if (splits.Count > 0 && run.Fault != Fault.SplitsIgnored)
        {
            // "The holder's day still decides their managers and teams (with `by_days` the row's day)."
            var day = set.HeldByDays ? date : DayOf(date, scope);
            var own = splits.Where(split => Has(split.Text("role")) || run.Fault == Fault.RolesOfSplitsIgnored).Select(split => (split.Link("person_id")!, split.Number("share")!.Value, day));
            return run.Fault == Fault.SplitsBesideBook && account is not null ? own.Concat(OnDay(account, day, scope)) : own;
        }

        return account is null ? [] : set.HeldByDays && run.Fault != Fault.DaysHeldIgnored ? ByDays(account) : OnDay(account, DayOf(date, scope), scope);
    }

    /// <summary>"The holder's day is a date of the row (`held: due_date`)."</summary>
    private DateOnly DayOf(DateOnly date, Scope scope)
    {
        if (set.Held is null || run.Fault == Fault.HolderOfDate)
        {
            return date;
        }

        var day = (DateOnly)(run.Interpreter.Evaluate(set.Held, scope) ?? throw new ReferenceException($"{set.Held} has no value."));
        run.Facts.Note("held on another day", day != date);
        return day;
    }

    /// <summary>"Everyone who held the account on days of the period has the share times these days over the period's; managers and team mates likewise, on the days on which they were."</summary>
    private IEnumerable<(Row Person, Ratio Share, DateOnly Day)> ByDays(Row account) =>
        from number in Enumerable.Range(0, run.Period.Days)
        let day = run.Period.Start.AddDays(number)
        from held in run.Books.Holders(account, day, set.Credit.Roles)
        select (held.Person, held.Share * new Ratio(1, run.Period.Days), day);

    private IEnumerable<(Row Person, Ratio Share, DateOnly Day)> OnDay(Row account, DateOnly day, Scope scope)
    {
        var all = run.Books["book"].Where(one => one.Link("account_id")!.IsSame(account) && Has(one.Text("role"))).ToList();
        var told = new List<(DateOnly, string?)>();
        foreach (var held in all.Where(one => run.Books.IsInForce(one, day)))
        {
            var (first, role, share) = (held.Day("from")!.Value, held.Text("role"), run.Fault == Fault.ShareIgnored ? Ratio.One : held.Number("share")!.Value);
            var formers = FormersOf(all, held, first);
            var band = formers.Count == 0 ? null : BandOf(day.DayNumber - first.DayNumber, scope);
            run.Facts.Note("handover", band is not null);
            yield return (held.Link("person_id")!, band is null ? share : share * PartOf(band.New), day);
            if (band is null || told.Contains((first, role)))
            {
                continue;
            }

            told.Add((first, role));
            foreach (var former in formers)
            {
                yield return (former.Link("person_id")!, (run.Fault == Fault.ShareIgnored ? Ratio.One : former.Number("share")!.Value) * PartOf(band.Former), day);
            }
        }
    }

    /// <summary>"On the first day of somebody who did not hold it in that role the day before, when somebody else held it until then and does no more."</summary>
    private List<Row> FormersOf(List<Row> all, Row held, DateOnly first)
    {
        bool Holds(Row person, DateOnly day) => all.Exists(one => one.Link("person_id")!.IsSame(person) && IsAs(one, held) && run.Books.IsInForce(one, day));
        return Holds(held.Link("person_id")!, first.AddDays(-1)) ? []
            : all.FindAll(one => IsAs(one, held) && one.Day("to") == first.AddDays(-1) && !Holds(one.Link("person_id")!, first));
    }

    private bool IsAs(Row one, Row other) => run.Fault == Fault.HandoverAcrossRoles || one.Text("role") == other.Text("role");

    /// <summary>"That day is day 0. On a day up to `within` days later the first part that is within and whose `where` holds decides."</summary>
    private HandoverBand? BandOf(int since, Scope scope) => run.Fault == Fault.HandoverIgnored ? null
        : set.Credit.Handover.FirstOrDefault(band => since <= (run.Fault == Fault.LastDayOfHandoverExcluded ? band.WithinDays - 1 : band.WithinDays) && (band.Filter is null || run.Interpreter.Holds(band.Filter, scope)));

    private Ratio PartOf(Merit.Formulas.Syntax.Formula part) => (Ratio)run.Interpreter.Evaluate(part, new Scope(null))!;

    private bool Has(string? role) => set.Credit.Roles.IsEmpty || (role is not null && set.Credit.Roles.Contains(role, StringComparer.Ordinal));
}
