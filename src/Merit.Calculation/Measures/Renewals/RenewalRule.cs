using Merit.Calculation.Exchange;
using Merit.Calculation.Running;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>What the choices of a renewal rate say.</summary>
internal sealed class RenewalRule(StandardMeasureNode node, RunContext run)
{
    /// <summary>The days that are looked at, and the period whose exchange rates count.</summary>
    public MeasureSpan Span { get; } = MeasureSpan.Of(node, run.Period);

    /// <summary>Whether renewals are counted, and no amounts.</summary>
    public bool Counts { get; } = node.Form.Counts;

    /// <summary>Whether no more can be renewed than was due.</summary>
    public bool IsGross { get; } = node.Measure == StandardMeasure.GrossRenewalRate;

    /// <summary>Whether what was renewed before it was due counts when it was signed.</summary>
    public bool IsWhenBooked { get; } = Is(node, "early", "when_booked");

    /// <summary>Whether a late renewal counts as any other.</summary>
    public bool IsRestated { get; } = Is(node, "late", "restated");

    /// <summary>Whether a late renewal counts in the period in which it was signed.</summary>
    public bool IsWonBack { get; } = Is(node, "late", "won_back");

    /// <summary>Whether contracts are worth their total value, not a year's.</summary>
    public bool IsOfTotalValue { get; } = Is(node, "value", "tcv");

    /// <summary>Whether amounts count at the exchange rates of their own days, not of the period's first day.</summary>
    public bool IsAtCurrentRates { get; } = Is(node, "exchange_rates", "current");

    /// <summary>How amounts of a table are converted at the rates of that period; null where none has to be.</summary>
    public Conversion? ConversionOf(string table) => run.ConversionOf(table, Span.Period);

    /// <summary>The day whose exchange rate an amount of a day counts at.</summary>
    public int RateDayOf(int day) => IsAtCurrentRates ? day : Span.Period.Start.DayNumber;

    /// <summary>Whether contracts come up at the end of each of their years.</summary>
    public bool IsOfAnniversaries { get; } = Is(node, "cohort", "anniversary");

    /// <summary>Where what came up stands.</summary>
    public IDueSource Source() => Is(node, "from", "movements") ? new MovementDues(this, run) : new ContractDues(this, run);

    /// <summary>The reasons of movements that count neither as renewed nor as due.</summary>
    public IReadOnlyList<string> LeftOut { get; } =
        [.. StandardMeasures.Reasons.Where(reason => Is(node, reason.Choice.Name, StandardMeasures.LeftOut)).Select(reason => reason.Reason)];

    /// <summary>Whether a day is one of those that are looked at.</summary>
    public bool IsIn(int day) => day >= Span.First && day <= Span.Last;

    /// <summary>Whether a renewal was signed after the day that it was due and the grace.</summary>
    public bool IsLate(Renewal renewal, Due due) => DateOnly.FromDayNumber(renewal.Signed) > node.After("grace", DateOnly.FromDayNumber(due.Day));

    /// <summary>The day that decides who has what came up.</summary>
    public int HolderDayOf(Due due) => DayOf(node.Choices["due_holder"], due, due.Day);

    /// <summary>The day that decides who has a renewal.</summary>
    public int HolderDayOf(Due due, Renewal renewal) => DayOf(node.Choices["renewal_holder"], due, renewal.Signed);

    private int DayOf(string holder, Due due, int signed) => holder switch { "at_start" => Span.First, "at_end" => Span.Last, "at_event" => signed, _ => due.Day };

    private static bool Is(StandardMeasureNode node, string choice, string word) => node.Choices.GetValueOrDefault(choice) == word;
}
