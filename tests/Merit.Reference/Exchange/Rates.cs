using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Plans.Exchange;
using Merit.Reference.Company;

namespace Merit.Reference.Exchange;

/// <summary>Amounts in other currencies than the plan's (plan reference, "Currencies").</summary>
internal sealed class Rates(PlanRun run)
{
    private readonly Dictionary<(string From, string To, DateOnly Day, ExchangeRule Rule), Ratio?> _known = [];

    /// <summary>A column of a row; "the amount counts times a rate, exactly".</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Its column.</param>
    /// <param name="day">The day whose rate counts, where rates are of days; null where nothing is converted, before the day is known.</param>
    /// <param name="own">The component's own rule, or null for the plan's.</param>
    /// <param name="of">The row of the event.</param>
    public object? Read(Row row, string column, DateOnly? day, ExchangeRule? own, Row of) =>
        row[column] is Ratio amount && day is { } known && row.Schema.Find(column)?.Type == ColumnType.Money ? Convert(amount, row, known, own, of) : row[column];

    /// <summary>An amount of a row in the plan's currency.</summary>
    public Ratio Convert(Ratio amount, Row row, DateOnly day, ExchangeRule? own = null, Row? of = null)
    {
        // "Without `exchange` an amount in another currency is an error": such cases are not here. "An amount of 0 needs no rate."
        var rule = run.Fault == Fault.ExchangeOfComponentIgnored ? run.Plan.Exchange : own ?? run.Plan.Exchange;
        var from = CurrencyOf(row);
        if (rule is null || amount.IsZero || from == run.Plan.Currency.Code || run.Fault == Fault.CurrenciesIgnored)
        {
            return amount;
        }

        run.Facts.Note("foreign amount", true);
        run.Facts.Note("rates of a component", own is not null);
        return amount * (RateOf(from, day, rule, of) ?? throw new ReferenceException($"No rate from {from} on {day:yyyy-MM-dd} for {row.Name}."));
    }

    /// <summary>How much of the plan's currency one unit of a currency is, at the plan's rates of pay.</summary>
    public Ratio OfPay(Currency from) => from.Equals(run.Plan.Currency) ? Ratio.One
        : RateOf(from.Code, run.Period.Start, run.Plan.PayExchange!, null) ?? throw new ReferenceException($"No rate from {from} for pay.");

    /// <summary>"The amounts of a row are in the row's own `currency`, else that of its account, else that of its invoice."</summary>
    private static string CurrencyOf(Row row) =>
        row.Text("currency") ?? (row.Schema.Find("account_id") is not null ? row.Link("account_id")?.Text("currency") : null)
        ?? (row.Schema.Find("invoice_id") is not null && row.Link("invoice_id") is { } invoice ? CurrencyOf(invoice) : throw new ReferenceException($"{row.Name} is in no currency."));

    private Ratio? RateOf(string from, DateOnly day, ExchangeRule rule, Row? of)
    {
        var to = run.Plan.Currency.Code;
        switch (rule.Rates)
        {
            case RateRule.Event:
                return InForce(from, to, run.Fault switch { Fault.RateOfDayBefore => day.AddDays(-1), Fault.RateOfPeriodEnd => run.Period.End, _ => day }, rule);
            case RateRule.Invoice or RateRule.Payment when run.Fault != Fault.CashRatesOfEvent && Cash(of ?? throw new ReferenceException("No event has these invoices."), rule.Rates == RateRule.Payment && run.Fault != Fault.PaymentsAtInvoices) is { Count: > 0 } cash:
                cash = run.Fault == Fault.FirstInvoiceAlone ? [cash.MinBy(one => one.Day)] : cash;
                run.Facts.Note(rule.Rates == RateRule.Payment ? "rates of payments" : "rates of invoices", cash.Select(one => InForce(from, to, one.Day, rule)).Distinct().Count() > 1);
                return cash.Exists(one => InForce(from, to, one.Day, rule) is null) ? null
                    : Exact.Sum(cash.Select(one => InForce(from, to, one.Day, rule).GetValueOrDefault() * one.Weight)) / Exact.Sum(cash.Select(one => one.Weight));
            case RateRule.Invoice or RateRule.Payment:
                run.Facts.Note("neither invoiced nor paid", true);
                return InForce(from, to, day, rule);
            case RateRule.PeriodStart when run.Fault != Fault.StartRatesAreEndRates:
                run.Facts.Note("rate of the first day", InForce(from, to, run.Period.Start, rule) != InForce(from, to, run.Period.End, rule));
                return InForce(from, to, run.Period.Start, rule);
            case RateRule.PeriodStart or RateRule.PeriodEnd:
                return InForce(from, to, run.Period.End, rule);
            case RateRule.PeriodAverage:
                // "The sum of the rates in force on each calendar day of the period / the days of the period, exact."
                var days = Enumerable.Range(0, run.Period.Days).Select(run.Period.Start.AddDays).ToList();
                if (run.Fault == Fault.AverageOverRows)
                {
                    days = [.. days.Where(one => one == run.Period.Start || run.Books["exchange_rates"].Any(row => row.Day("date") == one))];
                }

                var rates = days.ConvertAll(one => InForce(from, to, one, rule));
                run.Facts.Note("average of rates", rates.Distinct().Count() > 1);
                return rates.Contains(null) ? null : Exact.Sum(rates.Select(rate => rate!.Value)) / days.Count;
            default:
                run.Facts.Note("fixed rate", true);
                return rule.Fixed.Where(rate => rate.From.Code == from).Select(rate => (Ratio?)run.Interpreter.Number(rate.Rate, new Formulas.Scope(null))).SingleOrDefault();
        }
    }

    /// <summary>
    /// "The invoices for the event that are dated by the period's end, each weighed by its line; credit notes have no part"; "the payments received by the period's end, each weighed by the part of it
    /// that is for the event; money paid back has no part".
    /// </summary>
    private List<(DateOnly Day, Ratio Weight)> Cash(Row of, bool ofPayments)
    {
        var lines = run.Books["invoice_lines"].Where(line => line.Link("event_id")!.IsSame(of) && line.Link("invoice_id")!.Text("kind") == "invoice" && line.Number("amount")!.Value.Sign > 0);
        var days = ofPayments
            ? from line in lines
              from payment in run.Books["payments"]
              where payment.Link("invoice_id")!.IsSame(line.Link("invoice_id")!) && payment.Number("amount")!.Value.Sign > 0
              select (Day: payment.Day("date")!.Value, Weight: payment.Number("amount")!.Value * line.Number("amount")!.Value / line.Link("invoice_id")!.Number("amount")!.Value)
            : lines.Select(line => (Day: line.Link("invoice_id")!.Day("date")!.Value, Weight: line.Number("amount")!.Value));
        return [.. days.Where(one => one.Day <= run.Period.End)];
    }

    private Ratio? InForce(string from, string to, DateOnly day, ExchangeRule rule)
    {
        if (!_known.TryGetValue((from, to, day, rule), out var rate))
        {
            _known[(from, to, day, rule)] = rate = Leg(from, to, day, rule) ?? Through(from, to, day, rule);
        }

        return rate;
    }

    /// <summary>"Where that gives none either, `through` takes the rate into that currency times the rate from it into the plan's, each found in the same way."</summary>
    private Ratio? Through(string from, string to, DateOnly day, ExchangeRule rule)
    {
        if (rule.Through?.Code is not { } middle || middle == from || Leg(from, middle, day, rule) is not { } first || Leg(middle, to, day, rule) is not { } second)
        {
            return null;
        }

        run.Facts.Note("rate through another", true);
        return run.Fault == Fault.RateThroughIsFirstLeg ? first : first * second;
    }

    /// <summary>"Where there is no such row, `inverse: allowed` takes 1 / the rate in force the other way round. A stated rate always comes before a derived one."</summary>
    private Ratio? Leg(string from, string to, DateOnly day, ExchangeRule rule)
    {
        var stated = Row(from, to, day, rule);
        var turned = rule.AllowsInverse && TurnedRow(from, to, day, rule) is { } other ? (run.Fault == Fault.InverseNotTurned ? other : 1 / other) : (Ratio?)null;
        run.Facts.Note("rate turned round", stated is null && turned is not null);
        run.Facts.Note("rate stated both ways", stated is not null && turned is not null && stated != turned);
        return run.Fault == Fault.InverseFirst ? turned ?? stated : stated ?? turned;
    }

    private Ratio? TurnedRow(string of, string into, DateOnly day, ExchangeRule rule) => Row(into, of, day, rule);

    /// <summary>"The last row of the two currencies on or before it, if it is at most `within` old; the same day is 0 days old."</summary>
    private Ratio? Row(string from, string to, DateOnly day, ExchangeRule rule)
    {
        var rows = run.Books["exchange_rates"].Where(row => row.Text("from_currency") == from && row.Text("to_currency") == to).OrderBy(row => row.Day("date")).ToList();
        var last = rows.LastOrDefault(row => row.Day("date") <= day || run.Fault == Fault.LatestRate);
        var age = last is null ? 0 : day.DayNumber - last.Day("date")!.Value.DayNumber;
        run.Facts.Note("rate too old", last is not null && age > rule.WithinDays);
        return last is not null && (age <= rule.WithinDays || run.Fault == Fault.AgeOfRateIgnored) ? last.Number("rate") : null;
    }
}
