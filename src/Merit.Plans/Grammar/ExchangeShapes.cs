using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Grammar;

/// <summary>At which rates amounts in other currencies count.</summary>
internal static class ExchangeShapes
{
    private static readonly Choice[] OfPeriods =
    [
        Word("period_average", "the mean of the rates in force on each day of the period"),
        Word("period_start", "the rate in force on the period's first day"),
        Word("period_end", "the rate in force on the period's last day"),
        Word("fixed", "a rate that stands here, under 'fixed'"),
    ];

    private static readonly ChoiceShape Rates = new(
    [
        Word("event", "the rate in force on the day of the event, or of the instant of a snapshot"),
        .. OfPeriods,
        Word("invoice", "the mean of the rates on the days of the event's invoices, each weighed by its line"),
        Word("payment", "the mean of the rates on the days of the payments for the event, each weighed by the part of it that is for the event"),
    ]);

    private static readonly ChoiceShape Otherwise = new(Word("event", "the rate in force on the day of the event"));

    private static readonly ChoiceShape Inverse = new(
        Word("allowed", "1 / the rate the other way round, where there is no rate"),
        Word("refused", "only the way it is stated"));

    private static readonly Key[] Sources =
    [
        May("within", Days, "how many days old a rate may be on the day it is used; required unless rates are fixed"),
        May("inverse", Inverse, "whether a rate may be turned round: refused when left out"),
        May("through", Currency, "the currency through which a rate may be made of two; through none when left out"),
        May("fixed", new MapShape("a map of currencies to rates", Currency, Formula("a constant above 0", "1.10")) { Least = 1 }, "how much of the plan's currency one unit of each is; with 'rates: fixed' only"),
    ];

    public static ObjectShape Exchange { get; } = new("an exchange rule",
    [
        Must("rates", Rates, "which rate an amount counts at"),
        May("otherwise", Otherwise, "which rate an event counts at that is not invoiced, or not paid, by the period's end; required with 'rates: invoice' and 'rates: payment', and with these only"),
        .. Sources,
    ]);

    public static ObjectShape OfPay { get; } = new("an exchange rule of pay", [Must("rates", new ChoiceShape(OfPeriods), "the one rate at which pay becomes an amount of the plan's currency, and what is earned an amount to be paid"), .. Sources]);
}
