using Merit.Data.Amounts;
using Merit.Reference.Company;

namespace Merit.Reference.Payout;

/// <summary>Pay in other currencies than the plan's (plan reference, "Pay in other currencies").</summary>
internal sealed class Pay(PlanRun run)
{
    private readonly Dictionary<string, Currency> _currencies = new(StringComparer.Ordinal);

    /// <summary>"The currency of the rows of `pay` that hold on days in force, else that of the person."</summary>
    public Currency CurrencyOf(Row person)
    {
        if (!_currencies.TryGetValue(person.Id!, out var currency))
        {
            var codes = run.Plan.PayExchange is null ? [run.Plan.Currency.Code]
                : run.Books["pay"].Where(pay => pay.Link("person_id")!.IsSame(person) && run.DaysInForce(person).Any(day => run.Books.IsInForce(pay, day)))
                    .Select(pay => pay.Text("currency") ?? person.Text("currency")).DefaultIfEmpty(person.Text("currency")).Distinct().ToList();
            _currencies[person.Id!] = currency = codes.Count == 1 && codes[0] is { } code ? Currency.Parse(code) : throw new ReferenceException($"{person.Id} is paid in {codes.Count} currencies.");
            run.Facts.Note("paid in another currency", !currency.Equals(run.Plan.Currency));
        }

        return currency;
    }

    /// <summary>"Pay becomes an amount of the plan's currency at the one rate, unrounded."</summary>
    public Ratio ToPlan(Ratio amount, Row person) => run.Fault == Fault.PayTakenForThePlans ? amount : amount * run.Rates.OfPay(CurrencyOf(person));

    /// <summary>"What is earned, unrounded, becomes an amount of the currency of pay at the same rate, and is then rounded to its minor unit."</summary>
    public Ratio ToPay(Ratio amount, Row person)
    {
        var (currency, plan) = (CurrencyOf(person), run.Plan.Currency);
        amount = run.Fault == Fault.RoundedBeforePaid && !currency.Equals(plan) ? Money.Round(amount, plan, RoundingMode.HalfEven).Amount : amount;
        return amount / run.Rates.OfPay(currency);
    }

    /// <summary>"Amounts of people are in their `currency`, and count at the rates of pay."</summary>
    public Ratio BesidePerson(Ratio amount, Row person)
    {
        if (run.Plan.PayExchange is null || person.Text("currency") is not { } code || code == run.Plan.Currency.Code || run.Fault == Fault.AmountsOfPeopleAsTheyStand)
        {
            return amount;
        }

        run.Facts.Note("amount of a person abroad", true);
        return amount * run.Rates.OfPay(Currency.Parse(code));
    }
}
