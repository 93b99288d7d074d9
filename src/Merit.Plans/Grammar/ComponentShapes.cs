using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Grammar;

/// <summary>Components.</summary>
internal static class ComponentShapes
{
    private static readonly KeyRule[] NoRules = [];

    private static readonly ObjectShape Gate = new("a gate",
        Must("when", Formula("a condition", "retention >= 80%"), "it pays only when this holds"),
        Must("otherwise", new ChoiceShape(Word("forfeit", "the component pays nothing for the period")), "what happens when it does not"));

    private static readonly ObjectShape Rounding = new("a rounding",
        May("per", new ChoiceShape(Word("event", "each event's amount is rounded"), Word("component", "the component's amount is rounded once")),
            "how much is rounded at once: event for a commission on events, else component, when left out"),
        May("mode", new ChoiceShape(
            Word("half_even", "to the nearest, a half to the even neighbour"), Word("half_up", "to the nearest, a half away from zero"),
            Word("up", "away from zero"), Word("down", "toward zero")), "to which neighbour: half_even when left out"));

    private static readonly ChoiceShape Released = new(
        Word("at once", "an earning is payable at once"),
        Word("in proportion to cash", "it is payable in proportion to the cash received on the event's invoices by the end of the period"));

    private static readonly ObjectShape Bonus = Component("a bonus",
        [
            Must("measure", Formula("a formula", "retention"), "what is measured"),
            May("goal", Formula("a formula", "90%", "goal"), "what the measure should reach; 'goal' takes it from the table of goals"),
            May("better", new ChoiceShape(Word("more", "attainment is measure / goal"), Word("less", "attainment is 2 - measure / goal")), "whether more or less of the measure is better: more when left out"),
            Must("payout", PayoutShapes.Payout, "the percent of target that a value pays"),
        ],
        KeyRule.OnlyWith("better", "goal"));

    private static readonly ObjectShape Commission = Component("a commission",
        [
            May("events", Name, "the event set whose events earn"),
            May("value", Formula("a formula about one event", "arr"), "the commissionable value of one event, seen whole; it is then times share"),
            May("quota_credit", Formula("a formula about one event", "arr * 50%"), "what of one event, seen whole, retires the quota and decides the tiers; the value when left out"),
            May("measure", Formula("a formula", "retained_value"), "the amount that earns, in place of events"),
            May("rate", Formula("a rate", "8%", "if(term_months >= 24, 6%, 4%)"), "the rate, which may differ by event"),
            May("quota", Formula("a formula", "goal", "250000"), "the credited value to reach, for attainment and the base rate; 'goal' takes it from the table of goals"),
            May("tiers", PayoutShapes.Tiers, "rates that change with what is reached"),
        ],
        KeyRule.ExactlyOne("events", "measure"), KeyRule.Requires("events", "value"), KeyRule.OnlyWith("value", "events"), KeyRule.OnlyWith("quota_credit", "events"), KeyRule.AtLeastOne("rate", "tiers"));

    private static readonly ObjectShape Spiff = Component("a SPIFF",
        Must("events", Name, "the event set whose events pay"),
        Must("amount", Formula("an amount for one event", "150 + 1% * renewed_arr"), "what one event, seen whole, pays; it is then times share, or whole to each where the set counts so"));

    public static VariantShape Any { get; } = new("a component", "kind", "the way of earning",
        new Variant("bonus", "target incentive times a payout curve", Bonus),
        new Variant("commission", "a rate on the value of credited events, or on a measure's amount", Commission),
        new Variant("spiff", "an amount per matching event", Spiff));

    private static ObjectShape Component(string what, params IReadOnlyList<Key> own) => Component(what, own, NoRules);

    private static ObjectShape Component(string what, IReadOnlyList<Key> own, params IReadOnlyList<KeyRule> rules) => new(what,
    [
        May("title", Title, "what people call it; the name when left out"),
        May("weight", Formula("a part of the annual target variable", "1/3", "50%"), "its part of the annual target variable; the weights of a plan sum to 100% at most"),
        May("target", Formula("an amount", "2500"), "what it pays at 100% in a full period, in place of a weight"),
        .. own,
        May("gate", Gate, "a condition on being paid"),
        May("multiplier", Formula("a factor", "if(nps >= 50, 1.1, 1)"), "a factor on the amount"),
        May("cap", Formula("an amount", "3000"), "the most it pays in a period"),
        May("floor", Formula("an amount", "0"), "the least it pays in a period"),
        May("rounding", Rounding, "where and how amounts become whole cents"),
        May("exchange", ExchangeShapes.Exchange, "at which rates its events' amounts count, in place of the plan's exchange; with 'events' only"),
        May("released", Released, "when an earning becomes payable: at once when left out"),
    ])
    {
        Rules = [KeyRule.AtMostOne("weight", "target"), .. rules],
    };
}
