using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Grammar;

/// <summary>Payout curves and rate tables.</summary>
internal static class PayoutShapes
{
    private static readonly ChoiceShape Input = new(
        Word("value", "the measure itself"),
        Word("attainment", "measure / goal"));

    private static readonly ChoiceShape Below = new(
        Word("zero", "nothing below the first point"),
        Word("flat", "the first point's percentage"),
        Word("extrapolated", "on along the first line, never below nothing"));

    private static readonly ChoiceShape Above = new(
        Word("zero", "nothing above the last point"),
        Word("flat", "the last point's percentage"),
        Word("extrapolated", "on along the last line"));

    private static readonly ObjectShape Baseline = new("a baseline",
        Must("at", Percentage("the value that pays 100%"), "the value that pays 100%, above zero"),
        Must("each", Percentage("a percentage"), "what each unit above it adds"),
        Must("below", new ChoiceShape(Word("zero", "nothing below the baseline"), Word("in_proportion", "value / baseline")), "what holds below it"));

    private static readonly ChoiceShape Mode = new(
        Word("marginal", "each tier's rate applies to the part inside it"),
        Word("retroactive", "the reached tier's rate applies to all"));

    private static readonly ObjectShape Band = new("a band",
        May("from", Formula("where the band begins", "100%", "100000"), "where it begins, itself included"),
        May("above", Formula("where the band begins", "125%"), "where it begins, itself excluded; in place of 'from'"),
        May("rate", Formula("a rate", "8%", "base * 1.5"), "the rate in it"),
        May("times", Formula("a factor", "1.5"), "a factor on the component's rate, where it has one"))
    {
        Rules = [KeyRule.ExactlyOne("from", "above"), KeyRule.ExactlyOne("rate", "times")],
    };

    public static ObjectShape Payout { get; } = new("a payout",
        Must("by", Input, "what the curve reads"),
        May("stepped", Points(1), "a map of values to percentages: each holds from its key to the next, nothing below the first"),
        May("linear", Points(2), "a map of values to percentages, with straight lines between them"),
        May("below", Below, "what a linear curve does below its first point"),
        May("above", Above, "what a linear curve does above its last point"),
        May("baseline", Baseline, "100% at a baseline, and so much more for each unit above it"),
        May("when_empty", Percentage("a percentage"), "what it pays when the measure has no value"))
    {
        Rules =
        [
            KeyRule.ExactlyOne("stepped", "linear", "baseline"), KeyRule.Requires("linear", "below", "above"), KeyRule.OnlyWith("below", "linear"), KeyRule.OnlyWith("above", "linear"),
        ],
    };

    public static ObjectShape Tiers { get; } = new("tiers",
        Must("by", Formula("'cumulative', 'attainment', 'event' or a formula about the participant", "cumulative", "attainment", "event"), "what chooses the tier"),
        Must("mode", Mode, "how far a tier's rate reaches"),
        Must("bands", new ListShape("a list of bands, like [{ from: 0, rate: 8% }]", Band) { Least = 1 }, "the tiers in ascending order; each ends where the next begins"),
        May("when_empty", Formula("a rate, or a factor where bands state 'times'", "base"), "the rate of all events where the quota comes to nothing, so that there is no attainment"));

    private static MapShape Points(int least) =>
        new("a map of values to percentages, like { 85%: 50%, 95%: 100% }", Boundary("a value: a number, percentage or amount", "85%"), Percentage("a percentage"))
        {
            Least = least,
        };

    private static FormulaShape Percentage(string what) => Formula(what, "100%");
}
