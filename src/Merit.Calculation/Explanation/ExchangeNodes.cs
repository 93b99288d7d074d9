using System.Collections.Immutable;
using Merit.Calculation.Exchange;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Types;
using Merit.Plans.Exchange;

namespace Merit.Calculation.Explanation;

/// <summary>Tells how an amount was converted: what it was, the rate, and the rows of <c>exchange_rates</c> or the line of the plan that state it.</summary>
internal sealed class ExchangeNodes(RunContext run)
{
    private const int Digits = 10;

    private readonly Nodes _nodes = new(run);

    /// <summary>The step of an amount of a row.</summary>
    /// <param name="label">What the amount is.</param>
    /// <param name="amount">The amount, in its own currency.</param>
    /// <param name="rate">The rate.</param>
    /// <param name="converter">Where the rate is from.</param>
    /// <param name="day">The day of the amount.</param>
    /// <param name="cash">The invoices or payments that decided; null or none where they did not.</param>
    public ExplanationNode Of(string label, Ratio amount, AppliedRate rate, Converter converter, int day, IReadOnlyList<CashDay>? cash = null)
    {
        var isOfCash = cash is { Count: > 0 };
        var step = Arithmetic.Fraction(amount, Figures.Amount(amount, Currency.Parse(rate.From)));
        var facts = rate.Days.SelectMany(one => Facts(one.Rate, converter, rate.Days.Length == 1 ? "" : WeightOf(one.Weight, rate, converter))).ToList();
        var node = _nodes.Money("exchange", $"{label}, {WordsOf(rate, converter, day, isOfCash)}", Applied(step, rate, converter));
        node = rate.Days.IsEmpty ? node with { Plan = converter.Rule.Fixed.First(one => one.From.Code == rate.From).Where } : node;
        return Nodes.WithFacts(node, [.. facts, .. (cash ?? []).Select(one => Cash(one, Currency.Parse(rate.From)))]);
    }

    // An invoice's line, or a payment with the part of it that is for the event.
    private ExplanationNode Cash(CashDay cash, Currency currency)
    {
        var (lines, invoices) = (run.Dataset["invoice_lines"], run.Dataset["invoices"]);
        var invoice = lines.Find<ReferenceColumn>("invoice_id")!.Rows[cash.Line];
        var (ofLine, whole) = (lines.Find<NumberColumn>("amount")!.At(cash.Line)!.Value, invoices.Find<NumberColumn>("amount")!.At(invoice)!.Value);
        var (table, row, label) = cash.Payment < 0 ? (lines, cash.Line, $"Line of invoice {_nodes.LabelOf(invoices, invoice)}")
            : (run.Dataset["payments"], cash.Payment, $"Payment {_nodes.LabelOf(run.Dataset["payments"], cash.Payment)} on invoice {invoices.NameOf(invoice)}");
        var amount = table.Find<NumberColumn>("amount")!.At(row)!.Value;
        var part = cash.Payment < 0 || ofLine == whole ? Arithmetic.Money(amount) : Arithmetic.Money(amount) * Arithmetic.Money(ofLine) / Arithmetic.Money(whole);
        return _nodes.Fact(table, row, label, FormulaValue.Of(ValueKind.Money, cash.Weight), part) with { Display = Figures.Amount(cash.Weight, currency) };
    }

    private static Arithmetic Applied(Arithmetic amount, AppliedRate rate, Converter converter)
    {
        if (rate.Days is not [var (one, _)])
        {
            return amount * (rate.Days.IsEmpty ? Number(rate.Value) : Mean(rate.Days, converter.Rule.IsOfCash));
        }

        foreach (var leg in one.Legs)
        {
            amount = leg.IsInverse ? amount / Number(converter.Rates.RateOf(leg.Row)) : amount * Number(converter.Rates.RateOf(leg.Row));
        }

        return amount;
    }

    // The rates of a period, each times the number of its days; or of invoices and payments, each times their amounts.
    private static Arithmetic Mean(ImmutableArray<(DayRate Rate, Ratio Weight)> days, bool isOfCash) =>
        Arithmetic.Sum(days.Select(one => Number(one.Rate.Value) * Number(one.Weight)), isOfCash ? "rates x amounts" : "rates x days")
            / Arithmetic.Of(FormulaValue.Of(ValueKind.Number, days.Aggregate(Ratio.Zero, (sum, one) => sum + one.Weight)), isOfCash ? null : "days");

    private static string WordsOf(AppliedRate rate, Converter converter, int day, bool isOfCash) => converter.Rule.Rates switch
    {
        RateRule.Fixed => $"at the plan's rate of {rate.From}",
        RateRule.PeriodAverage => $"at the mean of the rates of {converter.Period.Name}",
        RateRule.PeriodEnd => OfDay(rate, converter, converter.Period.End.DayNumber),
        RateRule.Invoice when isOfCash => "at the rates of the days it was invoiced",
        RateRule.Payment when isOfCash => "at the rates of the days it was paid",
        RateRule.Invoice => $"not invoiced by {DayOf(converter.Period.End.DayNumber)}, {OfDay(rate, converter, day)}",
        RateRule.Payment => $"not paid by {DayOf(converter.Period.End.DayNumber)}, {OfDay(rate, converter, day)}",
        _ => OfDay(rate, converter, day),
    };

    private static string WeightOf(Ratio weight, AppliedRate rate, Converter converter) => !converter.Rule.IsOfCash ? $", {weight} {(weight == Ratio.One ? "day" : "days")}" : $", of {Figures.Amount(weight, Currency.Parse(rate.From))}";

    // Of one row its own day is told, and how old it was; of several the day that they were in force on.
    private static string OfDay(AppliedRate rate, Converter converter, int day)
    {
        if (rate.Days[0].Rate.Legs is not [var leg])
        {
            return $"at the rates of {DayOf(day)}";
        }

        var stated = converter.Rates.Table.Find<DateColumn>("date")!.DayNumbers[leg.Row];
        return $"at the rate of {DayOf(stated)}{(stated == day ? "" : $", {day - stated} {(day - stated == 1 ? "day" : "days")} old")}";
    }

    private IEnumerable<ExplanationNode> Facts(DayRate rate, Converter converter, string weight)
    {
        var table = converter.Rates.Table;
        return rate.Legs.Select(leg => _nodes.Fact(table, leg.Row,
            $"1 {table.Find("from_currency")!.TextAt(leg.Row)} in {table.Find("to_currency")!.TextAt(leg.Row)} from {table.Find("date")!.TextAt(leg.Row)}{weight}",
            FormulaValue.Of(ValueKind.Number, converter.Rates.RateOf(leg.Row))));
    }

    private static Arithmetic Number(Ratio number)
    {
        var text = number.ToShortString();
        return Arithmetic.Fraction(number, text.Contains('/', StringComparison.Ordinal) ? "≈" + number.ToDecimalString(Digits) : text);
    }

    private static string DayOf(int day) => IsoDate.Format(DateOnly.FromDayNumber(day));
}
