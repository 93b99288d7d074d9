using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Grammar;

/// <summary>The grammar of a plan document: what <c>docs/plan-reference.md</c> describes, said once for the check and the JSON Schema.</summary>
public static class PlanShape
{
    private static readonly ChoiceShape Lengths = new(Word("week", "a week"), Word("month", "a month"), Word("quarter", "a quarter"), Word("year", "a year"));

    private static readonly ObjectShape Effective = new("the days in force",
        Must("from", new DateShape(), "the first day"),
        May("to", new DateShape(), "the last day, itself included; open when left out"));

    private static readonly ObjectShape Pay = new("the pay terms",
        May("mix", Mix, "base and variable in percent of on-target earnings; checked against every participant's pay, never a source of it"),
        May("proration", ProrationShapes.Proration, "how targets shrink for a part of a period; required when a component has a weight or target"),
        May("exchange", ExchangeShapes.OfPay, "at which rates people are paid in other currencies than the plan's; without it their pay is an error"));

    /// <summary>The whole document.</summary>
    public static ObjectShape Document { get; } = new("a plan",
        Must("plan", PlanName, "the name by which plan_assignments puts people on it"),
        Must("title", Title, "what people call it"),
        Must("effective", Effective, "the days on which it is in force, both inclusive"),
        Must("currency", Currency, "the currency of amounts without a code (ISO 4217)"),
        Must("period", Lengths, "the span in which performance is measured and paid"),
        May("calendar", Name, "the calendar whose weeks, months, quarters or years those are: gregorian when left out, iso_weeks, or one of the company's file calendars.yaml"),
        May("pay", Pay, "the pay mix it is made for and how targets shrink"),
        May("exchange", ExchangeShapes.Exchange, "at which rates amounts in other currencies count; without it they are an error"),
        May("parameters", Named("a map of names to constants", new EitherShape(Formula("a constant", "10%"), LookupShapes.DatedValues)),
            "named constants, which formulas read by name; one that changes is a list of dated values, and formulas say of which day they read it"),
        May("lookups", Named("a map of names to lookups", LookupShapes.Lookup), "named tables from one or two inputs to a value, which formulas call by name"),
        May("events", Named("a map of names to event sets", CreditingShapes.EventSet), "rows of a table that happened in the period, and to whom they are credited"),
        May("snapshots", Named("a map of names to snapshots", CreditingShapes.Snapshot), "the state of each account at an instant"),
        May("measures", Named("a map of names to measures", new EitherShape(Formula("a formula", "count(renewals)"), Measure)), "numbers over a person's credited rows in the period"),
        May("goals", Named("a map of measures or event sets to goals", GoalShapes.Goal), "how the rows of the table of goals become a person's goal of a period, by the name that the table has"),
        Must("components", Named("a map of names to components, {} for none", ComponentShapes.Any), "the ways of earning; {} where nothing is earned"),
        May("cap", Formula("an amount", "20000"), "the most that all components together pay a person in a period"),
        May("examples", new ListShape("a list of examples", ExampleShapes.Example), "golden cases, run by 'merit check'"));

    private static ObjectShape Measure => new("a measure",
        May("title", Title, "what people call it; the name when left out"),
        Must("formula", Formula("a formula", "count(renewals)"), "how it is worked out"));

    private static TextShape PlanName => new("a plan's name")
    {
        Pattern = "^[a-z][a-z0-9-]*$",
        PatternInWords = "lower-case letters, digits and '-', beginning with a letter",
        Examples = ["renewals-and-expansions"],
        Likely = text => text.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'),
    };

    private static TextShape Mix => new("a pay mix")
    {
        Pattern = "^[0-9]{1,3}/[0-9]{1,3}$",
        PatternInWords = "two percentages that sum to 100",
        Examples = ["70/30"],
        Likely = text => text.Replace('-', '/').Replace(':', '/').Replace("%", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
    };
}
