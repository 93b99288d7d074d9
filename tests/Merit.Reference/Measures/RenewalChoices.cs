using System.Globalization;
using Merit.Data.Time;
using Merit.Formulas.Syntax;
using Merit.Reference.Company;

namespace Merit.Reference.Measures;

/// <summary>The table of choices of renewal rates, the first value of each by default.</summary>
internal sealed class RenewalChoices
{
    private readonly Fault _fault;
    private readonly Dictionary<string, string> _stated = new(StringComparer.Ordinal);
    private readonly DurationLiteral? _grace;

    public RenewalChoices(CallSyntax call, Row? person, Period period, Fault fault)
    {
        _fault = fault;
        (First, Last) = LookedAt.Days(call, period, fault);
        (Gross, Counts) = (call.Function == "gross_renewal_rate", call.Function == "logo_renewal_rate");
        foreach (var argument in call.Arguments.Cast<BinarySyntax>())
        {
            var name = ((NameSyntax)argument.Left).Name;
            if (name == "grace" && argument.Right is DurationLiteral grace)
            {
                _grace = fault == Fault.GraceIgnored ? null : grace;
                continue;
            }

            _stated[name] = argument.Right switch { NameSyntax word => word.Name, TextLiteral text => text.Value, _ => "?" };
        }

        Person = person!;
    }

    public string Of => Chosen("of", "my");

    public bool Gross { get; }

    public bool Counts { get; }

    /// <summary>Who is measured.</summary>
    public Row Person { get; }

    /// <summary>"What is looked at; its first day is the period's first day of the other choices."</summary>
    public DateOnly First { get; }

    public DateOnly Last { get; }

    public bool IsIn(DateOnly day) => First <= day && day <= Last;

    public bool FromMovements => Chosen("from", "contracts") == "movements";

    public bool Anniversary => Chosen("cohort", "due") == "anniversary" && _fault != Fault.AnniversariesIgnored;

    public bool TotalValue => Chosen("value", "arr") == "tcv" && _fault != Fault.TotalValueIgnored;

    public bool WhenBooked => Chosen("early", "when_due") == "when_booked" && _fault != Fault.EarlyAlwaysWhenDue;

    /// <summary>"What came up for renewal at those of the day it was due, a renewal at those of the day it was signed."</summary>
    public bool AtCurrentRates => Chosen("exchange_rates", "constant") == "current" && _fault != Fault.RatesAlwaysConstant;

    public string Late => (Chosen("late", "won_back"), _fault) switch
    {
        ("won_back", Fault.WonBackIsLost) => "lost",
        ("lost", Fault.LostIsRestated) => "restated",
        ("restated", Fault.RestatedIsWonBack) => "won_back",
        (var late, _) => late,
    };

    public IReadOnlyList<string> Roles => _stated.TryGetValue("role", out var role) ? [role] : [];

    /// <summary>Each of these choices is called as several of its reason.</summary>
    public IReadOnlyList<string> LeftOut => [.. _stated.Where(choice => choice.Value == "excluded" && _fault != Fault.RisesAtRenewalCount).Select(choice => choice.Key[..^1])];

    /// <summary>"A renewal is late when it was signed after that day and the grace."</summary>
    public DateOnly AfterGrace(DateOnly day) => _grace switch
    {
        null => day,
        { Unit: DurationUnit.Days } grace => day.AddDays(grace.Count),
        var grace => day.AddMonths(grace.Count),
    };

    public DateOnly DayOfDue(DateOnly due) => _fault == Fault.DueHeldAtDue ? due : HolderDay(Chosen("due_holder", "at_due"), due, due);

    public DateOnly DayOfRenewal(DateOnly due, DateOnly signed) => _fault == Fault.RenewalHeldAtDue ? due : HolderDay(Chosen("renewal_holder", "at_due"), due, signed);

    private DateOnly HolderDay(string holder, DateOnly due, DateOnly signed) => holder switch
    {
        "at_due" => due,
        "at_event" => signed,
        "at_start" => First,
        "at_end" => Last,
        _ => throw new ReferenceException(string.Create(CultureInfo.InvariantCulture, $"'{holder}' is no day of a holder.")),
    };

    private string Chosen(string choice, string otherwise) => _stated.GetValueOrDefault(choice, otherwise);
}
