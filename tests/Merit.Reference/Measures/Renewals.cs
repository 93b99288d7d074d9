using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Reference.Company;

namespace Merit.Reference.Measures;

/// <summary>Gross, net and logo renewal rates (design 6.5; plan reference, "Standard measures").</summary>
internal sealed class Renewals(PlanRun run)
{
    public static bool IsName(string function) => function is "gross_renewal_rate" or "net_renewal_rate" or "logo_renewal_rate";

    /// <summary>"What was renewed / what was due."</summary>
    public (Ratio Above, Ratio Below) Parts(CallSyntax call, Row? person)
    {
        var choices = new RenewalChoices(call, person, run.Period, run.Fault);
        run.Facts.Note("renewals of a longer span", choices.First != run.Period.Start);
        var (renewed, all) = (Ratio.Zero, Ratio.Zero);
        foreach (var due in (choices.FromMovements ? Moved(choices) : Ended(choices)).Where(due => !run.Books.IsExcluded(due.Account, due.Day, due.Day)))
        {
            // "What was due counts in the period of the day it was due, and so do its renewals"; "with early = when_booked what was first renewed before it was due counts,
            // due and renewed alike, in the period of that first signing".
            var early = due.Renewed.Count > 0 && due.Renewed[0].Signed < due.Day;
            run.Facts.Note("renewed early", early && choices.IsIn(due.Day) != choices.IsIn(due.Renewed[0].Signed));
            var counts = choices.IsIn(early && choices.WhenBooked ? due.Renewed[0].Signed : due.Day);
            var worth = choices.Counts ? Ratio.One : due.Worth;
            if (counts)
            {
                all += worth * Share(due.Account, choices.DayOfDue(due.Day), choices);
            }

            var soFar = Ratio.Zero;
            foreach (var renewal in due.Renewed)
            {
                var adds = Adds(choices, soFar, renewal.Worth, worth);
                soFar += renewal.Worth;

                // "A renewal is late when it was signed after that day and the grace."
                var isLate = renewal.Signed > choices.AfterGrace(due.Day);
                run.Facts.Note("renewed late", isLate && choices.IsIn(renewal.Signed));
                run.Facts.Note("within the grace", !isLate && renewal.Signed > due.Day && counts);
                var isIn = !isLate || choices.Late == "restated" ? counts : choices.Late == "won_back" && choices.IsIn(renewal.Signed);
                if (isIn)
                {
                    renewed += adds * Share(due.Account, choices.DayOfRenewal(due.Day, renewal.Signed), choices);
                }
            }
        }

        return (renewed, all);
    }

    /// <summary>"Gross, each counts up to what is left of what was due; as a count they are one renewal, made by the first that is worth more than 0."</summary>
    private Ratio Adds(RenewalChoices choices, Ratio soFar, Ratio amount, Ratio worth)
    {
        if (choices.Counts)
        {
            return soFar.IsZero && amount.Sign > 0 ? Ratio.One : Ratio.Zero;
        }

        var left = Ratio.Max(worth - soFar, Ratio.Zero);
        run.Facts.Note("renewed with more", amount > left);
        return choices.Gross && run.Fault != Fault.GrossRenewalUncapped ? Ratio.Min(amount, left) : amount;
    }

    private Ratio Share(Row? account, DateOnly day, RenewalChoices choices)
    {
        return account is null ? Ratio.Zero : new MeasuredShare(run).On(choices.Of, choices.Person, account, day, choices.Roles);
    }

    /// <summary>"With from = movements a row of kind renewal or churn with a due_date was due on that day."</summary>
    private IEnumerable<RenewalDue> Moved(RenewalChoices choices)
    {
        foreach (var row in run.Books["movements"].Where(row => row.Day("due_date") is not null && !run.Books.IsExcluded(row)))
        {
            var (account, day) = (row.Link("account_id"), row.Day("due_date")!.Value);
            switch (row.Text("kind"))
            {
                case "renewal":
                    var signed = row.Day("booked") ?? row.Day("date")!.Value;
                    yield return new(account, day, InPlanCurrency(row.Number("prior_arr")!.Value, row, day, choices), [(signed, InPlanCurrency(row.Number("renewed_arr")!.Value, row, signed, choices))]);
                    break;
                case "churn":
                    yield return new(account, day, InPlanCurrency(row.Number("prior_arr") ?? -row.Number("arr")!.Value, row, day, choices), []);
                    break;
            }
        }
    }

    /// <summary>"A contract is due on its last day, end; one without an end never is. With cohort = anniversary it is also due on the last day of each of its years before that."</summary>
    private IEnumerable<RenewalDue> Ended(RenewalChoices choices)
    {
        foreach (var contract in run.Books["contracts"])
        {
            var end = contract.Day("end");
            var (account, start) = (contract.Link("account_id"), contract.Day("start")!.Value);
            for (var years = 1; choices.Anniversary && years < 20; years++)
            {
                var last = start.AddYears(years).AddDays(-1);
                if (choices.IsIn(last) && (end is null || last < end))
                {
                    run.Facts.Note("year of a contract", true);
                    yield return new(account, last, Worth(contract, last, choices), [(last, Worth(contract, last, choices))]);
                }
            }

            // "What renews it are the contracts whose renews names it, signed on the day they were booked, otherwise on their start."
            var renewals = run.Books["contracts"].Where(other => other.Link("renews")?.IsSame(contract) == true)
                .OrderBy(Signed).ThenBy(other => other.Id, StringComparer.Ordinal).ToList();
            if (end is { } day && (choices.IsIn(day) || renewals.Any(other => choices.IsIn(Signed(other)))))
            {
                run.Facts.Note("renewed in parts", renewals.Count > 1);
                yield return new(account, day, Worth(contract, day, choices), [.. renewals.Select(other => (Signed(other), WithoutRises(other, choices)))]);
            }
        }
    }

    private DateOnly Signed(Row contract) => (run.Fault == Fault.RenewalSignedAtStart ? null : contract.Day("booked")) ?? contract.Day("start")!.Value;

    private Ratio Worth(Row contract, DateOnly day, RenewalChoices choices) => InPlanCurrency(contract.Number(choices.TotalValue ? "tcv" : "arr")!.Value, contract, day, choices);

    private Ratio InPlanCurrency(Ratio amount, Row row, DateOnly day, RenewalChoices choices)
    {
        // Counted, nothing is an amount.
        return choices.Counts ? amount : run.Rates.Convert(amount, row, choices.AtCurrentRates ? day : run.RatesOf.Start);
    }

    /// <summary>"Take from a renewing contract the arr of movements of its own (contract_id) with that reason and a date through its start; never below 0."</summary>
    private Ratio WithoutRises(Row contract, RenewalChoices choices)
    {
        var rises = run.Books["movements"].Where(m => m.Link("contract_id")?.IsSame(contract) == true && choices.LeftOut.Contains(m.Text("reason") ?? "") && m.Day("date") <= contract.Day("start"))
            .Select(m => InPlanCurrency(m.Number("arr")!.Value, m, Signed(contract), choices)).ToList();
        run.Facts.Note("rise at a renewal", rises.Count > 0);
        return Ratio.Max(Worth(contract, Signed(contract), choices) - Exact.Sum(rises), Ratio.Zero);
    }
}
