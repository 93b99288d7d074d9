using System.Collections.Immutable;

namespace Merit.Formulas.Binding;

/// <summary>
/// The standard measures and every choice that each has, said once: formulas are checked against it, explanations take their titles from it, and the page of choices in the
/// plan reference is made from it.
/// </summary>
public static class StandardMeasures
{
    private static readonly MeasureChoice MovementHolder = MeasureChoice.Of("movement_holder", "whose a loss or another change of an account is",
        ("at_start", "theirs who held the account on the period's first day"), ("at_event", "theirs who held it on the movement's day"),
        ("at_end", "theirs who held it on the period's last day"), ("at_due", "theirs who held it on the movement's `due_date`, or on its day where it has none"),
        ("by_days", "everyone's who held it on days of the period: the share times these days over the period's"))
        .Needing("at_event", ("losses_by", "movements")).Needing("at_due", ("losses_by", "movements")).IdleBeside("of", "company");

    private static readonly MeasureChoice BaseHolder = MeasureChoice.Of("base_holder", "whose the opening revenue of an account, or the account where accounts are counted, is",
        ("at_start", "theirs who held the account on the period's first day"), ("at_end", "theirs who held it on the period's last day"),
        ("by_days", "everyone's who held it on days of the period: the share times these days over the period's")).IdleBeside("of", "company");

    private static readonly MeasureChoice Grain = MeasureChoice.Of("grain", "what opens, loses and is counted, each by itself",
        ("account", "an account"), ("parent", "the account at the top of those that belong together (`parent_id`) with all below it, whole; whoever holds that account holds them"),
        ("product", "a `product` of an account, by its movements"), ("contract", "a contract of an account (`contract_id`), by its movements"));

    private static readonly MeasureChoice Span = MeasureChoice.Of("over", "what is looked at; its first day is the period's first day of the other choices, exchange rates aside",
        ("period", "the period"), ("quarter_to_date", "the quarter of the plan's calendar from its first day through the period's last"), ("year_to_date", "the year of the plan's calendar from its first day through the period's last"),
        ("trailing", "so long a time through the period's last day as `trailing` says"));

    private static readonly MeasureChoice Trailing = new("trailing", ChoiceKind.Duration, "how long a time is looked at", [])
    {
        DefaultDuration = "12 months",
        MayBeZero = false,
        MostMonths = 60,
        Needs = [("over", "trailing")],
    };

    private static readonly MeasureChoice PeriodsBack = new("periods_back", ChoiceKind.Count, "how many periods before the period the measure is worked out: that one's days, opening revenue, holders, teams and exchange rates are then the period's of the other choices", []);

    private static readonly MeasureChoice LossesBy = MeasureChoice.Of("losses_by", "what a loss is",
        ("movements", "a movement of kind `contraction` or `churn`, whatever was won besides"), ("point_to_point", "what an account has less at the close than it opened with, whatever moved between"))
        .Needing("point_to_point", ("cap", "account"), ("losses_from", "cohort"), ("won_back", "lost"));

    private static readonly MeasureChoice WonBack = MeasureChoice.Of("won_back", "what a movement of kind `reactivation` does to what its account lost before it",
        ("lost", "nothing: what was lost stays lost"), ("offsets", "it makes up for it, up to what was lost; and it is there to be lost again"));

    private static readonly MeasureChoice Reactivations = MeasureChoice.Of("reactivations", "whether movements of kind `reactivation` of the cohort's accounts, lost and won back within the period, count as changes",
        ("counts", "what was won back makes up for what was lost"), (LeftOut, "who was lost stays lost"));

    private static readonly MeasureChoice LossesFrom = MeasureChoice.Of("losses_from", "whose losses count",
        ("cohort", "those of accounts with opening revenue"), ("credited", "those of every credited account, new ones too"));

    private static readonly MeasureChoice Cap = MeasureChoice.Of("cap", "how much one account can lose",
        ("account", "at most its opening revenue, used up in order of date, then id"), ("none", "all that it lost, what it had won in the period too"));

    private static readonly MeasureChoice Over = MeasureChoice.Of("of", "whose the measure is",
        ("my", "the participant's, each account times the share held"), ("company", "the company's: every account once and whole, whoever holds it"),
        ("team", "the teams' in which the participant is on the period's last day: every account once, times the shares of those who are in them on the day that decides whose it is, at most whole"),
        ("direct_reports", "those people's together who report to the participant on the day that decides whose it is: every account once, times their shares, at most whole"),
        ("all_reports", "the same of those who report to the participant at any remove"));

    private static readonly MeasureChoice Role = new("role", ChoiceKind.Role, "which assignments count: those in this role; in every role when left out", []) { Idle = ("of", "company") };

    private static readonly MeasureChoice ExchangeRates = MeasureChoice.Of("exchange_rates", "at which of the plan's exchange rates amounts in other currencies count, where the plan takes them of days (`rates: event`)",
        ("constant", "all at the rates of the period's first day, whatever is looked at (`over`), so that no rate that moves makes anything of a loss or a gain"),
        ("current", "opening revenue, and movements before the period, at the rates of the period's first day, a movement of the period at those of its own day; what came up for renewal at those of the day it was due, a renewal at those of the day it was signed"));

    // Movements that tell what was renewed have the rises in them, and say nothing of how much.
    private static readonly MeasureChoice PriceRises = OfReason("price_rises", "price_rise", "a rise of the price").Needing(LeftOut, ("from", "contracts"));

    private static readonly MeasureChoice Escalators = OfReason("escalators", "escalator", "a rise that the contract had fixed beforehand").Needing(LeftOut, ("from", "contracts"));

    private static readonly MeasureChoice Swaps = OfReason("swaps", "swap", "one product for another");

    private static readonly MeasureChoice Discounts = OfReason("discounts", "discount", "a discount");

    private static readonly MeasureChoice Migrations = OfReason("migrations", "migration", "a move to another product or contract");

    private static readonly MeasureChoice Mergers = OfReason("mergers", "merger", "customers that became one");

    /// <summary>The choices of whether movements of a reason count, each with the <c>movements.reason</c> that it is about.</summary>
    public static ImmutableArray<(MeasureChoice Choice, string Reason)> Reasons { get; } =
        [(PriceRises, "price_rise"), (Escalators, "escalator"), (Swaps, "swap"), (Discounts, "discount"), (Migrations, "migration"), (Mergers, "merger")];

    /// <summary>The value of such a choice that leaves the movements out.</summary>
    public static string LeftOut => "excluded";

    /// <summary>Every standard measure.</summary>
    public static ImmutableArray<StandardMeasureForm> All { get; } =
    [
        new(StandardMeasure.GrossRetention, "gross_retention", "Gross retention", [Grain, Span, Trailing, PeriodsBack, LossesBy, MovementHolder, BaseHolder, LossesFrom, Cap, WonBack, Swaps, Discounts, Migrations, Mergers, ExchangeRates, Over, Role]),
        new(StandardMeasure.NetRetention, "net_retention", "Net retention", [Grain, Span, Trailing, PeriodsBack, MovementHolder, BaseHolder, Reactivations, PriceRises, Escalators, Swaps, Discounts, Migrations, Mergers, ExchangeRates, Over, Role]),
        new(StandardMeasure.LogoRetention, "logo_retention", "Logo retention", [Grain, Span, Trailing, PeriodsBack, BaseHolder, Over, Role]),
        new(StandardMeasure.GrossRenewalRate, "gross_renewal_rate", "Gross renewal rate", [.. RenewalChoices.OfAmounts, Span, Trailing, PeriodsBack, PriceRises, Escalators, ExchangeRates, .. RenewalChoices.OfHolders, Over, Role]),
        new(StandardMeasure.NetRenewalRate, "net_renewal_rate", "Net renewal rate", [.. RenewalChoices.OfAmounts, Span, Trailing, PeriodsBack, PriceRises, Escalators, ExchangeRates, .. RenewalChoices.OfHolders, Over, Role]),
        new(StandardMeasure.LogoRenewalRate, "logo_renewal_rate", "Logo renewal rate", [.. RenewalChoices.OfLogos, Span, Trailing, PeriodsBack, .. RenewalChoices.OfHolders, Over, Role]),
    ];

    /// <summary>The measure that formulas call by this name, or null.</summary>
    public static StandardMeasureForm? Find(string name) => All.FirstOrDefault(form => form.Name == name);

    /// <summary>How a measure is called.</summary>
    public static StandardMeasureForm Of(StandardMeasure measure) => All.First(form => form.Measure == measure);

    private static MeasureChoice OfReason(string name, string reason, string what) =>
        MeasureChoice.Of(name, $"whether movements whose `reason` is `{reason}`, {what}, count as changes", ("counts", "they count as any others do"), (LeftOut, "they are left out; opening revenue is what it is, whatever it came from"));
}
