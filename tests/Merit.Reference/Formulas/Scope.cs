using Merit.Plans.Components;
using Merit.Plans.Exchange;
using Merit.Reference.Company;

namespace Merit.Reference.Formulas;

/// <summary>What a formula is about.</summary>
/// <param name="Person">The participant or member; null where no person is meant (which rows are in a set).</param>
internal sealed record Scope(Row? Person)
{
    /// <summary>The row whose columns are known by themselves, or null.</summary>
    public Row? Row { get; init; }

    /// <summary>The set by whose name that row is known inside an aggregate, or null.</summary>
    public string? Set { get; init; }

    /// <summary>The groups that a formula of a grain is about: by what, and which.</summary>
    public IReadOnlyList<(string Key, object Value)> Groups { get; init; } = [];

    /// <summary>The day at whose rates amounts of that row, and of rows that its keys lead to, count; null before it is known.</summary>
    public DateOnly? RateDay { get; init; }

    /// <summary>The run at whose rates they do, where the row was credited in the terms of another period; else null.</summary>
    public PlanRun? Rates { get; init; }

    /// <summary>The exchange of the component's own that holds for the row, or null for the plan's.</summary>
    public ExchangeRule? Exchange { get; init; }

    /// <summary>The component whose goal and base rate are meant, or null.</summary>
    public Component? Component { get; init; }

    /// <summary>Whether its goal is that of a full period.</summary>
    public bool HasFullGoal { get; init; }
}
