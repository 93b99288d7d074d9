using Merit.Plans.Components;
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

    /// <summary>The component whose goal and base rate are meant, or null.</summary>
    public Component? Component { get; init; }
}
