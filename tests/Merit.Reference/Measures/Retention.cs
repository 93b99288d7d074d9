using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Reference.Company;

namespace Merit.Reference.Measures;

/// <summary>Gross, net and logo retention (design 6.5; plan reference, "Standard measures").</summary>
internal sealed class Retention(PlanRun run)
{
    public static bool IsName(string function) => function is "gross_retention" or "net_retention" or "logo_retention";

    public (Ratio Above, Ratio Below) Parts(CallSyntax call, Row? person)
    {
        var choices = new RetentionChoices(call, person, run.Period, run.Fault);
        run.Facts.Note("longer span", choices.First != run.Period.Start);
        var units = UnitsOf(choices).ToList();
        return call.Function switch
        {
            "gross_retention" => Gross(units, choices),
            "net_retention" => Net(units, choices),
            _ => Logo(units, choices),
        };
    }

    /// <summary>"(opening - losses) / opening, never below 0"</summary>
    private (Ratio Above, Ratio Below) Gross(List<RetentionUnit> units, RetentionChoices choices)
    {
        var opening = OpeningOf(units, choices);
        var losses = Ratio.Zero;
        foreach (var unit in units.Where(unit => !choices.CohortOnly || IsCohort(unit, choices)))
        {
            losses += choices.PointToPoint ? Fallen(unit, choices) * Share(unit, null, choices) : Lost(unit, choices);
        }

        return (Ratio.Max(opening - losses, Ratio.Zero), opening);
    }

    /// <summary>"What an account has less at the close than it opened with, whatever moved between."</summary>
    private Ratio Fallen(RetentionUnit unit, RetentionChoices choices)
    {
        var (opening, closing) = (Opening(unit, choices), Opening(unit, choices) + Exact.Sum(ChangesOf(unit, choices).Select(m => ChangeOf(m, choices))));
        var fallen = opening - Ratio.Max(Ratio.Min(closing, opening), Ratio.Zero);
        run.Facts.Note("point to point", !fallen.IsZero);
        return fallen;
    }

    /// <summary>Losses by movement: "their `arr` without its sign"; "at most its opening revenue, used up in order of date, then id"; what was won back "makes up for it, up to what was lost; and it is there to be lost again".</summary>
    private Ratio Lost(RetentionUnit unit, RetentionChoices choices)
    {
        var (most, lost, sum) = (Ratio.Max(Opening(unit, choices), Ratio.Zero), Ratio.Zero, Ratio.Zero);
        foreach (var movement in ChangesOf(unit, choices))
        {
            var change = ChangeOf(movement, choices);
            switch (movement.Text("kind"))
            {
                case "contraction" or "churn":
                    var loss = choices.CapByAccount && run.Fault != Fault.LossesUncapped ? Ratio.Min(change.Abs(), most - lost) : change.Abs();
                    lost += loss;
                    sum += loss * Share(unit, movement, choices);
                    break;
                case "reactivation" when choices.WonBack:
                    var back = run.Fault == Fault.WonBackBeyondLoss ? change : Ratio.Min(change, lost);
                    run.Facts.Note("won back", !back.IsZero);
                    lost -= back;
                    sum -= back * Share(unit, movement, choices);
                    break;
            }
        }

        return sum;
    }

    /// <summary>"(opening + all changes of the cohort's accounts in the period) / opening; losses are not capped"</summary>
    private (Ratio Above, Ratio Below) Net(List<RetentionUnit> units, RetentionChoices choices)
    {
        var opening = OpeningOf(units, choices);
        var changes = units.Where(unit => IsCohort(unit, choices)).SelectMany(unit => ChangesOf(unit, choices).Select(movement => ChangeOf(movement, choices) * Share(unit, movement, choices)));
        return (opening + Exact.Sum(changes), opening);
    }

    /// <summary>"Accounts of the cohort with revenue above 0 at the close / accounts of the cohort"; "what an excluded event took or gave in the period is as if it had not".</summary>
    private (Ratio Above, Ratio Below) Logo(List<RetentionUnit> units, RetentionChoices choices)
    {
        var cohort = units.Where(unit => IsCohort(unit, choices)).ToList();
        var kept = cohort.Where(unit => (Opening(unit, choices) + Exact.Sum(InSpan(unit, choices).Where(m => run.Fault == Fault.ExcludedEventsClose || !run.Books.IsExcluded(m)).Select(Constant))).Sign > 0);
        return (Exact.Sum(kept.Select(unit => ShareOfBase(unit, choices))), Exact.Sum(cohort.Select(unit => ShareOfBase(unit, choices))));
    }

    private Ratio OpeningOf(List<RetentionUnit> units, RetentionChoices choices) =>
        Exact.Sum(units.Where(unit => IsCohort(unit, choices)).Select(unit => Opening(unit, choices) * ShareOfBase(unit, choices)));

    /// <summary>"Opening revenue is the sum of `movements.arr` before the period's first day."</summary>
    private Ratio Opening(RetentionUnit unit, RetentionChoices choices) =>
        Exact.Sum(unit.Movements.Where(m => m.Day("date") < (run.Fault == Fault.OpeningIncludesFirstDay ? choices.First.AddDays(1) : choices.First)).Select(Constant));

    /// <summary>"The cohort is the accounts whose opening revenue is above 0."</summary>
    private bool IsCohort(RetentionUnit unit, RetentionChoices choices) => Opening(unit, choices).Sign > 0;

    /// <summary>"An account; the account at the top of those that belong together with all below it, whole; a product of an account; a contract of an account, by its movements."</summary>
    private IEnumerable<RetentionUnit> UnitsOf(RetentionChoices choices)
    {
        var groups = run.Books["movements"].Where(m => Counts(m.Link("account_id")!, choices))
            .GroupBy(m => choices.Grain switch
            {
                "parent" => Topmost(m.Link("account_id")!).Id!,
                "product" => $"{m.Link("account_id")!.Id}\n{m.Text("product")}",
                "contract" => $"{m.Link("account_id")!.Id}\n{m.Link("contract_id")?.Id}",
                _ => m.Link("account_id")!.Id!,
            }, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var account = choices.Grain == "parent" ? Topmost(group.First().Link("account_id")!) : group.First().Link("account_id")!;
            run.Facts.Note("accounts that belong together", choices.Grain == "parent" && group.Any(m => !m.Link("account_id")!.IsSame(account)));
            run.Facts.Note("part of an account", choices.Grain is "product" or "contract" && group.Key[^1] != '\n');
            if (Counts(account, choices))
            {
                yield return new(account, [.. group.OrderBy(m => m.Day("date")).ThenBy(m => m.Id, StringComparer.Ordinal)]);
            }
        }
    }

    private static Row Topmost(Row account)
    {
        var seen = new List<Row> { account };
        while (account.Link("parent_id") is { } parent && !seen.Exists(parent.IsSame))
        {
            seen.Add(parent);
            account = parent;
        }

        return account;
    }

    /// <summary>"One that is excluded on some day of the period is in no retention at all."</summary>
    private bool Counts(Row account, RetentionChoices choices)
    {
        var isExcluded = run.Books.IsExcluded(account, choices.First, run.Fault == Fault.ExclusionMustHoldAtStart ? choices.First : choices.Last);
        run.Facts.Note("excluded account", isExcluded);
        return !isExcluded;
    }

    private static IEnumerable<Row> InSpan(RetentionUnit unit, RetentionChoices choices) => unit.Movements.Where(m => choices.First <= m.Day("date") && m.Day("date") <= choices.Last);

    /// <summary>Movements of the period but for kinds and reasons that are left out, in order of date, then id.</summary>
    private IEnumerable<Row> ChangesOf(RetentionUnit unit, RetentionChoices choices) =>
        InSpan(unit, choices).Where(m => !run.Books.IsExcluded(m))
            .Where(m => choices.Reactivations || run.Fault == Fault.ReactivationsCount || m.Text("kind") != "reactivation")
            .Where(m => run.Fault == Fault.ReasonsCount || !choices.LeftOut.Contains(m.Text("reason") ?? "", StringComparer.Ordinal));

    /// <summary>"The standard measures count everything at the rates of the period's first day."</summary>
    private Ratio Constant(Row movement) => run.Rates.Convert(movement.Number("arr")!.Value, movement, run.RatesOf.Start);

    /// <summary>"`exchange_rates = constant`, or movements at those of their own days (`current`)."</summary>
    private Ratio ChangeOf(Row movement, RetentionChoices choices)
    {
        var (amount, constant) = (movement.Number("arr")!.Value, Constant(movement));
        var current = choices.AtCurrentRates && run.Period.Range.Contains(movement.Day("date")!.Value) ? run.Rates.Convert(amount, movement, movement.Day("date")!.Value) : constant;
        run.Facts.Note("current rates", current != constant);
        return run.Fault == Fault.RatesAlwaysConstant ? constant : current;
    }

    /// <summary>"Whose a loss or another change of an account is."</summary>
    private Ratio Share(RetentionUnit unit, Row? movement, RetentionChoices choices) => choices.MovementHolder switch
    {
        "at_event" => ShareOn(movement!.Day("date")!.Value, unit, choices),
        "at_due" => ShareOn(movement!.Day("due_date") ?? movement.Day("date")!.Value, unit, choices),
        "at_end" => ShareOn(choices.Last, unit, choices),
        "by_days" => ShareByDays(unit, choices),
        _ => ShareOn(choices.First, unit, choices),
    };

    private Ratio ShareOfBase(RetentionUnit unit, RetentionChoices choices) => choices.BaseHolder switch
    {
        "at_end" => ShareOn(choices.Last, unit, choices),
        "by_days" => ShareByDays(unit, choices),
        _ => ShareOn(choices.First, unit, choices),
    };

    /// <summary>"Everyone's who held it on days of the period: the share times these days over the period's."</summary>
    private Ratio ShareByDays(RetentionUnit unit, RetentionChoices choices)
    {
        if (choices.Of != "my")
        {
            return new MeasuredShare(run).ByDays(choices.Of, choices.Person, unit.Account, choices.First, choices.Last, choices.Roles);
        }

        var person = choices.Person;
        var shares = from held in run.Books["book"]
                     where held.Link("account_id")!.IsSame(unit.Account) && held.Link("person_id")!.IsSame(person)
                     where choices.Roles.Count == 0 || run.Fault == Fault.RoleOfMeasureIgnored || choices.Roles.Contains(held.Text("role") ?? "", StringComparer.Ordinal)
                     let first = Later(held.Day("from")!.Value, choices.First)
                     let last = Earlier(LastDayOf(held), choices.Last)
                     where first <= last
                     select (run.Fault == Fault.ShareIgnored ? Ratio.One : held.Number("share")!.Value) * new Ratio(last.DayNumber - first.DayNumber + 1, choices.Last.DayNumber - choices.First.DayNumber + 1);
        var share = Exact.Sum(shares);
        run.Facts.Note("held for some days", share.Sign > 0 && share < Ratio.One);
        return share;
    }

    private DateOnly LastDayOf(Row held) => held.Day("to") is not { } to ? DateOnly.MaxValue : run.Fault == Fault.TransferADayEarly ? to.AddDays(-1) : to;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private Ratio ShareOn(DateOnly day, RetentionUnit unit, RetentionChoices choices)
    {
        // "Only assignments in this role."
        var measured = new MeasuredShare(run);
        var all = measured.On(choices.Of, choices.Person, unit.Account, day, []);
        var share = run.Fault == Fault.RoleOfMeasureIgnored ? all : measured.On(choices.Of, choices.Person, unit.Account, day, choices.Roles);
        run.Facts.Note("role of measure", share != all);
        return share;
    }
}
