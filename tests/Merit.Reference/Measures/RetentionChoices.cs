using Merit.Data.Time;
using Merit.Formulas.Syntax;
using Merit.Reference.Company;

namespace Merit.Reference.Measures;

/// <summary>The table of choices of retention, the first value of each by default.</summary>
internal sealed class RetentionChoices
{
    private readonly Dictionary<string, string> _stated = new(StringComparer.Ordinal);
    private readonly Fault _fault;

    public RetentionChoices(CallSyntax call, Row? person, Period period, Fault fault)
    {
        _fault = fault;
        (First, Last) = LookedAt.Days(call, period, fault);
        foreach (var argument in call.Arguments.Cast<BinarySyntax>())
        {
            var name = ((NameSyntax)argument.Left).Name;
            _stated[name] = argument.Right switch { NameSyntax word => word.Name, TextLiteral text => text.Value, _ => "?" };
        }

        Person = person!;
    }

    public string Of => Chosen("of", "my");

    /// <summary>Who is measured.</summary>
    public Row Person { get; }

    public string Grain => _fault == Fault.GrainIgnored ? "account" : Chosen("grain", "account");

    public string MovementHolder => (Chosen("movement_holder", "at_start"), _fault) switch
    {
        ("at_end", Fault.ChangesHeldAtStart) => "at_start",
        ("at_event", Fault.ChangesHeldAtEnd) => "at_end",
        ("at_due", Fault.DueDateIgnored) => "at_event",
        ("by_days", Fault.DaysOfHolderIgnored) => "at_start",
        (var holder, _) => holder,
    };

    public string BaseHolder => (Chosen("base_holder", "at_start"), _fault) switch
    {
        ("at_end", Fault.BaseHeldAtStart) => "at_start",
        ("by_days", Fault.DaysOfHolderIgnored) => "at_start",
        (var holder, _) => holder,
    };

    public bool AtCurrentRates => Chosen("exchange_rates", "constant") == "current";

    public bool Reactivations => Chosen("reactivations", "counts") == "counts";

    public bool CohortOnly => Chosen("losses_from", "cohort") == "cohort";

    public bool CapByAccount => Chosen("cap", "account") == "account";

    public bool PointToPoint => Chosen("losses_by", "movements") == "point_to_point" && _fault != Fault.PointToPointIgnored;

    public bool WonBack => Chosen("won_back", "lost") == "offsets" && _fault != Fault.WonBackIgnored;

    public IReadOnlyList<string> Roles => _stated.TryGetValue("role", out var role) ? [role] : [];

    /// <summary>Each of these choices is called as several of its reason: mergers, of movements whose reason is merger.</summary>
    public IReadOnlyList<string> LeftOut => [.. _stated.Where(choice => choice.Value == "excluded" && choice.Key != "reactivations").Select(choice => choice.Key[..^1])];

    /// <summary>"What is looked at; its first day is the period's first day of the other choices."</summary>
    public DateOnly First { get; }

    public DateOnly Last { get; }

    private string Chosen(string choice, string otherwise) => _stated.GetValueOrDefault(choice, otherwise);
}
