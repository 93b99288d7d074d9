using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Grammar;

/// <summary>Parameters with dated values, and lookups.</summary>
internal static class LookupShapes
{
    private static readonly ChoiceShape Kinds = new(
        Word("number", "a plain number or a count: months of a term, a score"), Word("ratio", "a percentage, or a factor"), Word("money", "an amount in the plan's currency"),
        Word("date", "a day"), Word("text", "text: a segment, a product"));

    private static readonly ChoiceShape Ends = new(
        Word("none", "no value there"), Word("flat", "the value of the nearest key"), Word("extrapolated", "on along the line through the two nearest keys"));

    private static readonly ObjectShape Interpolated = new("a way of finding a key",
        Must("match", new ChoiceShape(Word("interpolated", "a straight line between neighbouring keys")), "how a key is found"),
        Must("below", Ends, "what holds below the first key"),
        Must("above", Ends, "what holds above the last key"));

    private static readonly EitherShape Match = new(
        new ChoiceShape(
            Word("stepped", "each key holds from itself to the next"), Word("exact", "only a key that equals the input"), Word("interpolated", "a straight line between keys; needs what holds beyond them")),
        Interpolated);

    private static readonly ObjectShape Value = new("a dated value",
        Must("from", new DateShape(), "the first day on which it holds"),
        May("to", new DateShape(), "the last day, itself included; the day before the next value's first when left out"),
        Must("value", Formula("a constant", "150 USD"), "the value"),
        May("reference", new TextShape("a memo or policy"), "the memo or policy it comes from"));

    public static ListShape DatedValues { get; } = new("a list of dated values, like [{ from: 2026-01-01, value: 150 USD }]", Value) { Least = 1 };

    public static ObjectShape Lookup { get; } = new("a lookup",
        Must("by", new MapShape("a map of one or two inputs to their kinds, like { term_months: number }", Name, Kinds) { Least = 1 },
            "what is looked up, each input with its kind; the names are for people, and of two the first chooses the row"),
        May("gives", Kinds, "the kind of its values; that of the values as they are written when left out, where a bare number is a number"),
        May("stepped", Values(1), "a map of keys to values: each holds from its key to the next, none below the first"),
        May("interpolated", Values(2), "a map of keys to values, with straight lines between them"),
        May("exact", Values(1), "a map of keys to values, for inputs that equal a key"),
        May("below", Ends, "what holds below the first key, where it is interpolated"),
        May("above", Ends, "what holds above the last key, where it is interpolated"),
        May("rows", Match, "how the first of two inputs finds its row"),
        May("columns", Match, "how the second of two inputs finds its column"),
        May("cells", new MapShape("a map of rows to maps of columns to values, like { 12: { 0%: 4%, 20%: 5% } }", Key, Values(1)) { Least = 1 }, "the values of a lookup of two inputs: every row has the same columns"),
        May("reference", new TextShape("a memo or policy"), "the memo or policy it comes from"))
    {
        Rules =
        [
            KeyRule.ExactlyOne("stepped", "interpolated", "exact", "cells"), KeyRule.Requires("interpolated", "below", "above"), KeyRule.OnlyWith("below", "interpolated"),
            KeyRule.OnlyWith("above", "interpolated"), KeyRule.Requires("cells", "rows", "columns"), KeyRule.OnlyWith("rows", "cells"), KeyRule.OnlyWith("columns", "cells"),
        ],
    };

    private static TextShape Key => new("a key");

    private static MapShape Values(int least) => new("a map of keys to values, like { 12: 4%, 24: 5% }", Key, Formula("a constant", "5%")) { Least = least };
}
