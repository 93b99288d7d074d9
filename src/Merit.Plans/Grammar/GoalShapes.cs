using Merit.Data.Amounts;
using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Grammar;

/// <summary>How goals become a person's goal of a period.</summary>
internal static class GoalShapes
{
    private static readonly ChoiceShape Spread = new(
        Word("equal", "each period has an equal part"),
        Word("days", "each period has the part that its days are of all days"),
        Word("whole", "each period has the whole goal"));

    private static readonly ChoiceShape Since = new(
        Word("start_date", "the person's first day of work"),
        Word("assignment", "the first day on which the person is assigned to this plan"),
        Word("return", "the day after a leave"));

    private static readonly ObjectShape Ramp = new("a ramp",
        Must("since", new EitherShape(Since, new ListShape("a list of starts, like [start_date, return]", Since) { Least = 1 }), "from what day months are counted; of several the latest that has come"),
        Must("months", new ListShape("a list of percentages by month, like [25%, 50%, 75%]", new RatioShape("a percentage") { Least = Ratio.Zero, Most = Ratio.One }) { Least = 1 },
            "the percent of the goal in the first month, the second and so on; 100% after the last"),
        May("first_month", new ChoiceShape(Word("begun", "the month in which the start lies is the first"), Word("whole", "the first whole month is the first; the part of a month before it has the same percent")),
            "which month is the first: begun when left out"));

    private static readonly ObjectShape SumOf = new("a sum of goals",
        Must("goal", Name, "the measure or event set whose goals are added up"),
        Must("members", new ChoiceShape(
            Word("direct_reports", "those who report to the participant"), Word("all_reports", "those who report to the participant at any remove"),
            Word("team", "the members of the participant's teams"), Word("plan", "everyone on this plan")), "whose goals"),
        Must("at", new ChoiceShape(Word("opening", "as they are on the period's first day"), Word("closing", "as they are on its last day")), "on which day they are members"));

    private static readonly string[] OfTable = ["given_for", "spread", "ramp", "proration", "leave"];

    public static ObjectShape Goal { get; } = new("a goal",
        May("given_for", new ChoiceShape(
            Word("period", "the plan's own period"), Word("week", "a week"), Word("month", "a month: a longer period's goal is the sum of its months'"), Word("quarter", "a quarter"), Word("year", "a year")),
            "for how long the rows of the table of goals are given: the plan's own period when left out"),
        May("spread", new EitherShape(Spread, new ListShape("a list of weights, like [20%, 25%, 25%, 30%]", new RatioShape("a weight") { Least = Ratio.Zero, Most = Ratio.One }) { Least = 1 }),
            "what of a goal that is given for longer each period has; stated when it is"),
        May("ramp", new EitherShape(Ramp, new ListShape("a list of ramps, each since starts of its own", Ramp) { Least = 1 }),
            "the percent of the goal by month since a start; a list where it differs by the start: the ramp of the latest start that has come holds"),
        May("proration", ProrationShapes.Proration, "how the goal shrinks for a part of the period: none when left out"),
        May("leave", new EitherShape(
            new ChoiceShape(Word("ignored", "days on leave are days in force"), Word("reduces", "days on leave count as days out of force, of whatever kind the leave is")),
            new ListShape("a list of kinds of leave that reduce the goal, like [parental]", new TextShape("a kind of leave")) { Least = 1 }),
            "what leave does to the goal: nothing when left out"),
        May("sum_of", SumOf, "the goal is the sum of other people's, and the table is not read for it"))
    {
        Rules = [.. OfTable.Select(key => KeyRule.AtMostOne(key, "sum_of"))],
    };
}
