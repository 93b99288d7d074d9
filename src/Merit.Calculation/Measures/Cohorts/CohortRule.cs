using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Measures.Cohorts;

/// <summary>What the choices of a retention measure say, where one of them asks for more than <see cref="RetentionRule"/> knows.</summary>
internal sealed class CohortRule
{
    private readonly StandardMeasureNode _node;
    private readonly RunContext _run;
    private readonly string[] _leftOut;

    public CohortRule(StandardMeasureNode node, RunContext run)
    {
        (_node, _run) = (node, run);
        var span = MeasureSpan.Of(node, run.Period);
        (FirstDay, LastDay) = (span.First, span.Last);
        _leftOut = [.. StandardMeasures.Reasons.Where(reason => Choice(reason.Choice.Name) == StandardMeasures.LeftOut).Select(reason => reason.Reason)];
    }

    /// <summary>The first day of what is looked at; opening revenue is what there was before it.</summary>
    public int FirstDay { get; }

    /// <summary>The last day.</summary>
    public int LastDay { get; }

    /// <summary>Whether units are counted.</summary>
    public bool IsOfLogos => _node.Measure == StandardMeasure.LogoRetention;

    /// <summary>Whether only losses count.</summary>
    public bool IsGross => _node.Measure == StandardMeasure.GrossRetention;

    /// <summary>Whether a unit's loss is what it has less at the close, whatever moved between.</summary>
    public bool IsPointToPoint => Is("losses_by", "point_to_point");

    /// <summary>Whether what was won back makes up for what was lost before.</summary>
    public bool IsRegained => Is("won_back", "offsets");

    /// <summary>Whether a unit loses at most what it opened with.</summary>
    public bool IsCapped => IsGross && Is("cap", "account");

    /// <summary>Whether only units with opening revenue count.</summary>
    public bool IsOfCohort => !IsGross || Is("losses_from", "cohort");

    /// <summary>What a cohort is made of: <c>account</c>, <c>parent</c>, <c>product</c>, <c>contract</c>.</summary>
    public string Grain => Choice("grain");

    /// <summary>The day that decides who has a unit's base; null by days.</summary>
    public int? BaseDay => DayOf(Choice("base_holder"), null);

    /// <summary>Whether a measure's choices ask for this rule.</summary>
    public static bool Governs(StandardMeasureNode node) =>
        !node.Form.IsOfRenewals && (MeasureSpan.IsOther(node) || node.Choices.Any(choice => (choice.Key, choice.Value) is ("movement_holder", "at_due" or "by_days") or ("base_holder", "by_days")
            or ("grain", not "account") or ("losses_by", not "movements") or ("won_back", not "lost") or ("of", not ("my" or "company"))));

    /// <summary>The day that decides who has a change; null by days.</summary>
    public int? ChangeDayOf(int? movement) => DayOf(Choice("movement_holder"), movement);

    /// <summary>Whether a movement counts as a change.</summary>
    public bool Counts(int movement, Ratio change)
    {
        var movements = _run.Revenue.Movements;
        var kind = movements.Find("kind")?.TextAt(movement);
        var isKind = !IsGross || IsPointToPoint || (kind is "contraction" or "churn" && change.Sign < 0) || (IsRegained && kind == "reactivation" && change.Sign > 0);
        return isKind && !(Is("reactivations", StandardMeasures.LeftOut) && kind == "reactivation") && !_leftOut.Contains(movements.Find("reason")?.TextAt(movement) ?? "", StringComparer.Ordinal) && !_run.Exclusions.IsEvent(movement);
    }

    private int? DayOf(string holder, int? movement) => holder switch
    {
        "at_event" => _run.Revenue.Dates!.DayNumbers[movement!.Value],
        "at_due" => _run.Revenue.Movements.Find<DateColumn>("due_date")?.DayNumbers[movement!.Value] is { } due and not DateColumn.Empty ? due : _run.Revenue.Dates!.DayNumbers[movement!.Value],
        "at_end" => LastDay,
        "by_days" => null,
        _ => FirstDay,
    };

    private string Choice(string name) => _node.Choices.GetValueOrDefault(name, "");

    private bool Is(string choice, string word) => Choice(choice) == word;
}
