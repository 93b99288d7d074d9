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
        var choices = new Choices(call, person);
        return call.Function switch
        {
            "gross_retention" => Gross(choices),
            "net_retention" => Net(choices),
            _ => Logo(choices),
        };
    }

    /// <summary>"(opening - losses) / opening, never below 0"</summary>
    private (Ratio Above, Ratio Below) Gross(Choices choices)
    {
        var opening = OpeningOf(choices);
        var losses = Ratio.Zero;
        foreach (var account in run.Books["accounts"].Where(Counts))
        {
            var most = Ratio.Max(Opening(account), Ratio.Zero);
            foreach (var movement in MovementsOf(account, choices).Where(m => m.Text("kind") is "contraction" or "churn"))
            {
                if (choices.CohortOnly && !IsCohort(account))
                {
                    continue;
                }

                // "Their `arr` without its sign"; "an account's losses count at most up to its opening revenue, in order of date, then id".
                var loss = ChangeOf(movement, choices).Abs();
                if (choices.CapByAccount && run.Fault != Fault.LossesUncapped)
                {
                    loss = Ratio.Min(loss, most);
                    most -= loss;
                }

                losses += loss * ShareIn(movement, account, choices);
            }
        }

        return (Ratio.Max(opening - losses, Ratio.Zero), opening);
    }

    /// <summary>"(opening + all changes of the cohort's accounts in the period) / opening; losses are not capped"</summary>
    private (Ratio Above, Ratio Below) Net(Choices choices)
    {
        var opening = OpeningOf(choices);
        var changes = run.Books["accounts"].Where(IsCohort)
            .SelectMany(account => MovementsOf(account, choices).Select(movement => ChangeOf(movement, choices) * ShareIn(movement, account, choices)));
        return (opening + Exact.Sum(changes), opening);
    }

    /// <summary>"Accounts of the cohort with revenue above 0 at the close / accounts of the cohort", a person's part times the share held on the first day, or on the last.</summary>
    private (Ratio Above, Ratio Below) Logo(Choices choices)
    {
        var cohort = run.Books["accounts"].Where(IsCohort).ToList();
        var kept = cohort.Where(account => Closing(account).Sign > 0);
        return (Exact.Sum(kept.Select(account => ShareOfBase(account, choices))), Exact.Sum(cohort.Select(account => ShareOfBase(account, choices))));
    }

    /// <summary>"A person's part of it is times the share held on the first day", or on the last where the base is that of whoever holds it then.</summary>
    private Ratio OpeningOf(Choices choices) =>
        Exact.Sum(run.Books["accounts"].Where(IsCohort).Select(account => Opening(account) * ShareOfBase(account, choices)));

    /// <summary>"Opening revenue is the sum of `movements.arr` before the period's first day."</summary>
    private Ratio Opening(Row account) =>
        RevenueBefore(account, run.Fault == Fault.OpeningIncludesFirstDay ? run.Period.Start.AddDays(1) : run.Period.Start);

    /// <summary>"The standard measures count everything at the rates of the period's first day."</summary>
    private Ratio RevenueBefore(Row account, DateOnly day) =>
        Exact.Sum(run.Books["movements"].Where(m => m.Link("account_id")!.IsSame(account) && m.Day("date") < day).Select(m => run.Rates.Convert(m.Number("arr")!.Value, m, run.Period.Start)));

    /// <summary>"`exchange_rates = constant`, or movements at those of their own days (`current`)."</summary>
    private Ratio ChangeOf(Row movement, Choices choices)
    {
        var (amount, constant) = (movement.Number("arr")!.Value, run.Rates.Convert(movement.Number("arr")!.Value, movement, run.Period.Start));
        var current = choices.AtCurrentRates ? run.Rates.Convert(amount, movement, movement.Day("date")!.Value) : constant;
        run.Facts.Note("current rates", current != constant);
        return run.Fault == Fault.RatesAlwaysConstant ? constant : current;
    }

    /// <summary>"For logo retention what an excluded event took or gave in the period is as if it had not."</summary>
    private Ratio Closing(Row account)
    {
        var excluded = run.Books["movements"].Where(m => m.Link("account_id")!.IsSame(account) && run.Books.IsExcluded(m) && run.Period.Range.Contains(m.Day("date")!.Value)).ToList();
        return RevenueBefore(account, run.Period.End.AddDays(1)) - (run.Fault == Fault.ExcludedEventsClose ? Ratio.Zero : Exact.Sum(excluded.Select(m => run.Rates.Convert(m.Number("arr")!.Value, m, run.Period.Start))));
    }

    /// <summary>"The cohort is the accounts whose opening revenue is above 0."</summary>
    private bool IsCohort(Row account) => Opening(account).Sign > 0 && Counts(account);

    /// <summary>"One that is excluded on some day of the period is in no retention at all."</summary>
    private bool Counts(Row account)
    {
        var isExcluded = run.Books.IsExcluded(account, run.Period.Start, run.Fault == Fault.ExclusionMustHoldAtStart ? run.Period.Start : run.Period.End);
        run.Facts.Note("excluded account", isExcluded);
        return !isExcluded;
    }

    /// <summary>Movements of the period but for kinds and reasons that are left out, in order of date, then id.</summary>
    private IEnumerable<Row> MovementsOf(Row account, Choices choices) =>
        run.Books["movements"]
            .Where(m => m.Link("account_id")!.IsSame(account) && m.Day("date") is { } day && run.Period.Range.Contains(day))
            .Where(m => !run.Books.IsExcluded(m))
            .Where(m => choices.Reactivations || run.Fault == Fault.ReactivationsCount || m.Text("kind") != "reactivation")
            .Where(m => run.Fault == Fault.ReasonsCount || !choices.LeftOut.Contains(m.Text("reason") ?? ""))
            .OrderBy(m => m.Day("date")).ThenBy(m => m.Id, StringComparer.Ordinal);

    /// <summary>"Whose a change is: those who held the account on the period's first day, on the movement's day, or on the period's last day."</summary>
    private Ratio ShareIn(Row movement, Row account, Choices choices)
    {
        var atEnd = (choices.AtEnd && run.Fault != Fault.ChangesHeldAtStart) || (choices.AtEvent && run.Fault == Fault.ChangesHeldAtEnd);
        return ShareOn(atEnd ? run.Period.End : choices.AtEvent ? movement.Day("date")!.Value : run.Period.Start, account, choices);
    }

    private Ratio ShareOfBase(Row account, Choices choices) => ShareOn(choices.BaseAtEnd && run.Fault != Fault.BaseHeldAtStart ? run.Period.End : run.Period.Start, account, choices);

    private Ratio ShareOn(DateOnly day, Row account, Choices choices)
    {
        if (choices.Person is not { } person)
        {
            return Ratio.One;
        }

        // "Only assignments in this role."
        var all = run.Books.ShareOf(person, account, day, []);
        var share = run.Fault == Fault.RoleOfMeasureIgnored ? all : run.Books.ShareOf(person, account, day, choices.Roles);
        run.Facts.Note("role of measure", share != all);
        return share;
    }

    /// <summary>The table of choices, the first value of each by default.</summary>
    private sealed class Choices
    {
        public Choices(CallSyntax call, Row? person)
        {
            Person = person;
            foreach (var argument in call.Arguments.Cast<BinarySyntax>())
            {
                var value = argument.Right switch { NameSyntax name => name.Name, TextLiteral text => text.Value, _ => "?" };
                switch (((NameSyntax)argument.Left).Name, value)
                {
                    case ("movement_holder", _):
                        (AtEvent, AtEnd) = (value == "at_event", value == "at_end");
                        break;
                    case ("base_holder", _):
                        BaseAtEnd = value == "at_end";
                        break;
                    case ("reactivations", _):
                        Reactivations = value == "counts";
                        break;
                    case ("losses_from", _):
                        CohortOnly = value == "cohort";
                        break;
                    case ("cap", _):
                        CapByAccount = value == "account";
                        break;
                    case ("exchange_rates", _):
                        AtCurrentRates = value == "current";
                        break;
                    case ("of", "company"):
                        Person = null;
                        break;
                    case (var reasons, "excluded"):
                        // Each of these choices is called as several of its reason: mergers, of movements whose reason is merger.
                        LeftOut.Add(reasons[..^1]);
                        break;
                    case ("role", _):
                        Roles = [value];
                        break;
                }
            }
        }

        /// <summary>Null for the whole company.</summary>
        public Row? Person { get; }

        public bool AtEvent { get; }

        public bool AtEnd { get; }

        public bool AtCurrentRates { get; }

        public bool BaseAtEnd { get; }

        public bool Reactivations { get; } = true;

        public bool CohortOnly { get; } = true;

        public bool CapByAccount { get; } = true;

        public IReadOnlyList<string> Roles { get; } = [];

        public HashSet<string> LeftOut { get; } = new(StringComparer.Ordinal);
    }
}
