using Merit.Documents.Shapes;
using Merit.Formulas.Parsing;

namespace Merit.Plans.Grammar;

/// <summary>Shapes that stand in many places of a plan.</summary>
internal static class Shared
{
    /// <summary>What stands before a boundary that excludes itself.</summary>
    public const string AbovePrefix = "above ";

    public static TextShape Name { get; } = new("a name")
    {
        Pattern = "^[a-z][a-z0-9_]*$",
        PatternInWords = "lower-case letters, digits and '_', beginning with a letter",
        Examples = ["retention_bonus"],
        Likely = text => text.ToLowerInvariant().Replace('-', '_').Replace(' ', '_'),
    };

    public static TextShape Title { get; } = new("a title");

    public static TextShape Currency { get; } = new("a currency code")
    {
        Pattern = "^[A-Z]{3}$",
        PatternInWords = "three capital letters of ISO 4217",
        Examples = ["USD", "EUR"],
        Likely = text => text.ToUpperInvariant(),
    };

    public static TextShape Days { get; } = new("a number of days or weeks")
    {
        Pattern = "^[0-9]{1,5} (day|days|week|weeks)$",
        PatternInWords = "a whole number and 'days' or 'weeks'",
        Examples = ["90 days"],
    };

    public static ListShape Roles { get; } = new("a list of roles, like [csm]", new TextShape("a role")) { Least = 1 };

    public static FormulaShape Formula(string what, params IReadOnlyList<string> examples) =>
        new(what, static (source, diagnostics) => FormulaParser.Parse(source, diagnostics)) { Examples = examples };

    public static FormulaShape Boundary(string what, params IReadOnlyList<string> examples) =>
        new(what, static (source, diagnostics) => FormulaParser.Parse(source, diagnostics)) { OptionalPrefix = AbovePrefix, Examples = examples };

    public static MapShape Named(string what, Shape value) => new(what, Name, value);

    public static Choice Word(string word, string meaning) => new(word, meaning);

    public static Key Must(string name, Shape shape, string description) => new(name, shape, description) { Required = true };

    public static Key May(string name, Shape shape, string description) => new(name, shape, description);
}
