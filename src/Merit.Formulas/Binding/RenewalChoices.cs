using System.Collections.Immutable;

namespace Merit.Formulas.Binding;

/// <summary>The choices that only renewal rates have (design, section 6, point 5).</summary>
internal static class RenewalChoices
{
    private static readonly MeasureChoice From = MeasureChoice.Of("from", "where what came up for renewal stands",
        ("contracts", "in `contracts`: a contract comes up on its last day (`end`), and is renewed by the contracts whose `renews` names it"),
        ("movements", "in `movements` of kind `renewal` and `churn` that have a `due_date`: each came up on that day with its `prior_arr`, and a renewal renewed its `renewed_arr`"));

    private static readonly MeasureChoice Cohort = MeasureChoice.Of("cohort", "what comes up",
        ("due", "a contract that ends"), ("anniversary", "a contract at the end of each year of it too; one that goes on is renewed with what it is worth"))
        .Needing("anniversary", ("from", "contracts"));

    private static readonly MeasureChoice Value = MeasureChoice.Of("value", "what contracts are worth",
        ("arr", "their annual recurring revenue"), ("tcv", "their total contract value"))
        .Needing("tcv", ("from", "contracts"), ("cohort", "due"), ("price_rises", "counts"), ("escalators", "counts"));

    private static readonly MeasureChoice Early = MeasureChoice.Of("early", "when what was renewed before it was due counts",
        ("when_due", "in the period in which it was due"), ("when_booked", "in the period in which the first of its renewals was signed, due and renewed alike"));

    private static readonly MeasureChoice Late = MeasureChoice.Of("late", "what a renewal is that was signed after the day it was due and `grace`",
        ("won_back", "lost when it was due, and won back in the period in which it was signed, which has it in what was renewed but not in what was due"),
        ("restated", "a renewal like any other: it counts in the period in which it was due, once it is known"),
        ("lost", "nothing, in any period"));

    private static readonly MeasureChoice Grace = new("grace", ChoiceKind.Duration, "how long after the day it was due a renewal may be signed and is not late; day 0 is the day it was due", []);

    private static readonly MeasureChoice DueHolder = MeasureChoice.Of("due_holder", "whose something that came up for renewal is",
        ("at_due", "theirs who held the account on the day it was due"), ("at_start", "theirs who held it on the period's first day"), ("at_end", "theirs who held it on the period's last day")).IdleBeside("of", "company");

    private static readonly MeasureChoice RenewalHolder = MeasureChoice.Of("renewal_holder", "whose a renewal is",
        ("at_due", "theirs who held the account on the day it was due"), ("at_event", "theirs who held it on the day it was signed"),
        ("at_start", "theirs who held it on the period's first day"), ("at_end", "theirs who held it on the period's last day")).IdleBeside("of", "company");

    /// <summary>Of rates of amounts.</summary>
    public static ImmutableArray<MeasureChoice> OfAmounts { get; } = [From, Cohort, Value, Early, Late, Grace];

    /// <summary>Of the rate of counts.</summary>
    public static ImmutableArray<MeasureChoice> OfLogos { get; } = [From, Cohort, Early, Late, Grace];

    /// <summary>Whose what is.</summary>
    public static ImmutableArray<MeasureChoice> OfHolders { get; } = [DueHolder, RenewalHolder];
}
