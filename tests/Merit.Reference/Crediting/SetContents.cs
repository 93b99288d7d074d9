using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Plans.Crediting;
using Merit.Reference.Company;
using Merit.Reference.Formulas;

namespace Merit.Reference.Crediting;

/// <summary>Which rows an event set or snapshot has in the period, and whom each is credited to (plan reference, "Event sets" and "Snapshots").</summary>
internal sealed class SetContents(PlanRun run)
{
    private readonly Dictionary<string, IReadOnlyList<CreditedRow>> _sets = new(StringComparer.Ordinal);

    /// <summary>The rows in order of date, then id as ordinal text (design 6.3).</summary>
    public IReadOnlyList<CreditedRow> Of(string name)
    {
        if (!_sets.TryGetValue(name, out var rows))
        {
            rows = run.Plan.Events.FirstOrDefault(set => set.Name == name) is { } events ? Events(events) : Snapshot(run.Plan.Snapshots.Single(set => set.Name == name));
            _sets[name] = rows = [.. InOrder(rows)];
        }

        return rows;
    }

    public bool IsSet(string name) => run.Plan.Events.Any(set => set.Name == name) || run.Plan.Snapshots.Any(set => set.Name == name);

    private IEnumerable<CreditedRow> InOrder(IEnumerable<CreditedRow> rows)
    {
        var byDay = rows.OrderBy(row => row.Day);
        return run.Fault == Fault.TiesDescending
            ? byDay.ThenByDescending(row => row.Row.Id ?? "", StringComparer.Ordinal).ThenByDescending(row => row.Row.Index)
            : byDay.ThenBy(row => row.Row.Id ?? "", StringComparer.Ordinal).ThenBy(row => row.Row.Index);
    }

    /// <summary>"A row belongs to the set of a period when its day lies in the period and `where` holds. A row whose day is empty belongs to none."</summary>
    private List<CreditedRow> Events(EventSet set)
    {
        var credited = new List<CreditedRow>();
        foreach (var row in run.Books[set.Table])
        {
            var scope = new Scope(null) { Row = row };
            var day = set.Date is null ? row.Day(row.Schema.DateColumn!) : (DateOnly?)run.Interpreter.Evaluate(set.Date, scope);
            var (first, end) = DaysOf(set);
            var last = run.Fault == Fault.LastDayExcluded ? end.AddDays(-1) : end;
            if (day is { } own && set.Provisional is { } rule)
            {
                credited.AddRange(Provisional(set, new(run, set, rule), row, own, first, last));
                continue;
            }

            if (day is { } d && first <= d && d <= last && (set.Filter is null || run.Interpreter.Holds(set.Filter, scope with { RateDay = d })) && !IsLeftOut(set, row, d, scope, run))
            {
                // "An excluded event is in no event set. An account that is excluded on a row's day is in no event set with it."
                credited.Add(new(row, d, d, AddUp(CreditsOf(set, row, d, scope, run))));
            }
        }

        return credited;
    }

    /// <summary>The row as it counts on the days of the set, by what the period of its own day found.</summary>
    private IEnumerable<CreditedRow> Provisional(EventSet set, ProvisionalCredit credit, Row row, DateOnly own, DateOnly first, DateOnly last)
    {
        var (terms, scope) = (credit.TermsOf(own), new Scope(null) { Row = row });
        if (own > last || (set.Filter is not null && !terms.Interpreter.Holds(set.Filter, scope with { RateDay = own })) || IsLeftOut(set, row, own, scope, terms) || credit.Counts(own, scope, first, last) is not { } counts)
        {
            yield break;
        }

        var isPresent = counts.TakesBack && run.Fault == Fault.TakenBackFromPresentHolders;
        var shares = AddUp(isPresent ? CreditsOf(set, row, counts.Day, scope, run) : CreditsOf(set, row, own, scope, terms)).ConvertAll(one => (one.Person, counts.TakesBack ? -one.Share : one.Share));
        yield return new(row, counts.Day, own, shares) { RateDay = own, Origin = run.Fault == Fault.TakenBackAtPresentRates ? null : terms, TakesBack = counts.TakesBack };
    }

    private static bool IsLeftOut(EventSet set, Row row, DateOnly day, Scope scope, PlanRun run)
    {
        var account = set.Account is null ? row.HasColumn("account_id") ? row.Link("account_id") : null : (Row?)run.Interpreter.Evaluate(set.Account, scope);
        var isLeftOut = (set.Table == "movements" && run.Books.IsExcluded(row)) || run.Books.IsExcluded(account, day, day) || (row.HasColumn("account_id") && run.Books.IsExcluded(row.Link("account_id"), day, day));
        run.Facts.Note("excluded event", isLeftOut);
        return isLeftOut;
    }

    /// <summary>"`over: year_to_date` and `quarter_to_date`, from the first day of the calendar year or quarter in which the period ends; `trailing 3 months`, through the period's last day; `1 period back`, the whole period so many before."</summary>
    private (DateOnly First, DateOnly Last) DaysOf(EventSet set)
    {
        var (start, end) = (run.Period.Start, run.Period.End);
        if (set.Over is not { } over || run.Fault == Fault.WindowIgnored)
        {
            return (start, end);
        }

        run.Facts.Note("window", true);
        return over.Kind switch
        {
            WindowKind.YearToDate => (FirstOf(PeriodLength.Year), end),
            WindowKind.QuarterToDate => (FirstOf(PeriodLength.Quarter), end),
            WindowKind.PeriodsBack => Before(over.Count),
            _ when over.InMonths => (end.AddDays(1).AddMonths(-over.Count), end),
            _ => (end.AddDays(run.Fault == Fault.TrailingDayTooMany ? -over.Count : 1 - over.Count), end),
        };
    }

    // A year from January, and a quarter of it, are what everybody knows without a calendar.
    private DateOnly FirstOf(PeriodLength length)
    {
        var end = run.Period.End;
        run.Facts.Note("to date by another calendar", !run.Period.Calendar.Equals(Calendar.Gregorian));
        return run.Fault != Fault.ToDateFromJanuary && !run.Period.Calendar.Equals(Calendar.Gregorian) ? run.Period.Calendar.Containing(end, length).Start : new(end.Year, length == PeriodLength.Year ? 1 : end.Month - ((end.Month - 1) % 3), 1);
    }

    private (DateOnly First, DateOnly Last) Before(int count)
    {
        var (first, last) = (run.Period.Start, run.Period.End);
        for (; count > 0; count--)
        {
            var before = run.Period.Calendar.Containing(first.AddDays(-1), run.Period.Length);
            (first, last) = (before.Start, run.Fault == Fault.PeriodsBackToDate ? last : before.End);
        }

        return (first, last);
    }

    /// <summary>Everyone whom a row reaches, once for each way.</summary>
    private IEnumerable<(Row Person, Ratio Share)> CreditsOf(EventSet set, Row row, DateOnly day, Scope scope, PlanRun terms) =>
        from held in new RowHolders(terms, set).Of(row, day, scope)
        from member in MembersOf(set, held.Person, held.Day)
        from person in RolledUp(member.Person, held.Day, set.Credit.Rollup)
        select (person, held.Share * member.Part);

    /// <summary>"Everyone who is on that day in a team of somebody who holds the account, the holder too, each team mate once for each holder: with `members: whole` each of them has the holder's share, with `members: equally` it is divided by their number."</summary>
    private List<(Row Person, Ratio Part)> MembersOf(EventSet set, Row holder, DateOnly day)
    {
        if (set.Credit.To != CreditTarget.Team)
        {
            return [(holder, Ratio.One)];
        }

        var members = new List<Row> { holder };
        foreach (var membership in run.Books["team_members"].Where(m => run.Books.IsInForce(m, day) && run.Books.TeamsOf(holder, day).Contains(m.Text("team")!, StringComparer.Ordinal)))
        {
            if (!members.Exists(membership.Link("person_id")!.IsSame))
            {
                members.Add(membership.Link("person_id")!);
            }
        }

        run.Facts.Note("team of several", members.Count > 1);
        return members.ConvertAll(member => (member, set.Credit.Members == TeamShare.Equally && run.Fault != Fault.TeamAlwaysWhole ? new Ratio(1, members.Count) : Ratio.One));
    }

    /// <summary>"`rollup: one_level` credits the holder's manager too, with the same share, `all_levels` every manager above, by the reporting lines of that day."</summary>
    private IEnumerable<Row> RolledUp(Row holder, DateOnly day, Rollup rollup)
    {
        yield return holder;
        var level = run.Fault == Fault.RollupIgnored ? 0 : rollup switch { Rollup.None => 0, Rollup.OneLevel => 1, _ => int.MaxValue };
        var seen = new List<Row> { holder };
        for (var person = holder; level > 0; level--)
        {
            var managers = run.Books.ManagersOf(person, day).ToList();
            if (managers.Count == 0)
            {
                yield break;
            }

            person = managers.Count == 1 ? managers[0] : throw new ReferenceException($"{person.Id} has two managers on {day:yyyy-MM-dd}.");
            if (seen.Exists(person.IsSame))
            {
                throw new ReferenceException($"{person.Id} reports to themselves by way of others.");
            }

            seen.Add(person);
            yield return person;
        }
    }

    /// <summary>"Shares that reach one person on one event by several ways add up."</summary>
    private List<(Row Person, Ratio Share)> AddUp(IEnumerable<(Row Person, Ratio Share)> credits)
    {
        var sums = new List<(Row Person, Ratio Share)>();
        foreach (var (person, share) in credits.Where(credit => !credit.Share.IsZero))
        {
            var at = sums.FindIndex(sum => sum.Person.IsSame(person));
            if (at < 0)
            {
                sums.Add((person, share));
            }
            else
            {
                sums[at] = (person, sums[at].Share + share);
            }
        }

        foreach (var (person, share) in sums)
        {
            run.Facts.Note("split", share != Ratio.One && run.IsParticipant(person));
        }

        return sums;
    }

    /// <summary>"The state of each account at an instant, credited to those who hold it on that day, times share."</summary>
    private List<CreditedRow> Snapshot(Snapshot set)
    {
        // The holders' day; the first day whose movements are not in; the last day whose rows are.
        var (holders, before) = set.At.Kind switch
        {
            InstantKind.Opening => (run.Period.Start, run.Period.Start),
            InstantKind.Closing => (run.Period.End, run.Period.End.AddDays(1)),
            _ => run.Interpreter.Evaluate(set.At.Day!, new Scope(null)) is DateOnly day ? (day, day.AddDays(1)) : throw new ReferenceException($"{set.Name} has no day."),
        };

        var credited = new List<CreditedRow>();
        foreach (var account in run.Books["accounts"].Where(account => !run.Books.IsExcluded(account, holders, holders)))
        {
            var revenue = RevenueBefore(account, before, holders);
            if (StateOf(set, account, before.AddDays(-1), revenue, holders) is { } state)
            {
                var day = set.Table == "accounts" ? holders : state.Day(state.Schema.DateColumn!)!.Value;
                credited.Add(new(state, day, holders, AddUp(run.Books.Holders(account, holders, set.Roles))) { RateDay = holders });
            }
        }

        return credited;
    }

    /// <summary>"`account_arr` counts every movement at the rate of the snapshot's day."</summary>
    private Ratio RevenueBefore(Row account, DateOnly before, DateOnly day) =>
        Exact.Sum(run.Books["movements"].Where(m => m.Link("account_id")!.IsSame(account) && m.Day("date") < before)
            .Select(m => run.Rates.Convert(m.Number("arr")!.Value, m, run.Fault == Fault.RevenueAtDaysOfMovements && m.Day("date") > run.Period.Start.AddDays(-60) ? m.Day("date")!.Value : day)));

    /// <summary>
    /// "Of any other table … each account's last row on or before the instant among those for which `where` holds, at most `within` so many days old
    /// (the same day is 0 days old); ties go to the greatest id. Every row also has `account_arr`."
    /// </summary>
    private Row? StateOf(Snapshot set, Row account, DateOnly lastDay, Ratio revenue, DateOnly holders)
    {
        var candidates = set.Table == "accounts" ? [account] : run.Books[set.Table].Where(row => row.Link("account_id") is { } a && a.IsSame(account));
        var rows = candidates.Select(row => row.With("account_arr", revenue))
            .Where(row => set.Filter is null || run.Interpreter.Holds(set.Filter, new Scope(null) { Row = row, RateDay = holders }));
        if (set.Table == "accounts")
        {
            return rows.SingleOrDefault();
        }

        var dated = rows.Where(row => row.Day(row.Schema.DateColumn!) is { } day && day <= lastDay && (set.WithinDays is not { } within || lastDay.DayNumber - day.DayNumber <= within))
            .OrderBy(row => row.Day(row.Schema.DateColumn!));
        return run.Fault == Fault.SnapshotTieToLeast
            ? dated.ThenByDescending(row => row.Id ?? "", StringComparer.Ordinal).ThenByDescending(row => row.Index).LastOrDefault()
            : dated.ThenBy(row => row.Id ?? "", StringComparer.Ordinal).ThenBy(row => row.Index).LastOrDefault();
    }
}
