namespace Merit.Calculation.Explanation;

/// <summary>What the events of a component add up to, addend by addend.</summary>
internal sealed class LineSums
{
    /// <summary>Credited values, or shares of events that are counted.</summary>
    public List<Arithmetic> Credits { get; } = [];

    /// <summary>Quota credits, where they are not the credited values.</summary>
    public List<Arithmetic> QuotaCredits { get; } = [];

    /// <summary>Exact amounts after gate and multiplier, before the cap.</summary>
    public List<Arithmetic> Amounts { get; } = [];

    /// <summary>Rounded amounts, before the plan's cap.</summary>
    public List<Arithmetic> Rounded { get; } = [];

    /// <summary>What of them is payable.</summary>
    public List<Arithmetic> Payables { get; } = [];

    /// <summary>The sum that a step of the component states; null for a step that states none.</summary>
    public Arithmetic? Of(string step) => step switch
    {
        "measure" => Arithmetic.SumUnlessCount(Credits, "events"),
        "quota_credit" => Arithmetic.Sum(QuotaCredits, "events"),
        "amount" => Arithmetic.Sum(Amounts, "events"),
        "lines" => Arithmetic.Sum(Rounded, "events"),
        _ => null,
    };
}
