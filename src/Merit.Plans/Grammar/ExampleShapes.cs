using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Grammar;

/// <summary>Golden examples.</summary>
internal static class ExampleShapes
{
    private static readonly ObjectShape Pay = new("a person's pay",
        Must("base_salary", Formula("an amount", "70000"), "annual base salary"),
        Must("target_variable", Formula("an amount", "30000"), "annual variable pay at 100%"));

    private static readonly MapShape Event = new("an event: a map of columns to values, like { id: E1, date: 2026-02-01, arr: 60000 }",
        Name, new TextShape("a value of the column"));

    private static readonly ObjectShape Given = new("what is given",
        May("pay", Pay, "what the person is paid"),
        May("measures", Named("a map of measures to values", Formula("a value", "86%")), "values of measures, in place of working them out"),
        May("goals", Named("a map of measures or event sets to goals", Formula("a value", "100000")), "goals by the name of the measure or event set"),
        May("events", Named("a map of event sets to lists of events", new ListShape("a list of events", Event)), "rows that are in their set and credited with 'share', 1 when left out"));

    public static ObjectShape Example { get; } = new("an example",
        Must("title", Title, "what it shows"),
        May("period", Period, "the period; the first of the plan when left out"),
        May("given", Given, "the facts"),
        Must("expect", Named("a map of components to earnings", Formula("an amount", "2500.00")), "what components earn; what is not named is not checked"));

    private static TextShape Period => new("a period")
    {
        Pattern = "^[A-Z]{0,8}[0-9]{4}(-Q[1-4]|-[PW]?[0-9]{2})?$",
        PatternInWords = "a year, a quarter, a month or a week",
        Examples = ["2026", "2026-Q1", "2026-01", "FY2026-P01"],
        Likely = text => text.ToUpperInvariant().Replace(' ', '-'),
    };
}
