using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A name that stands for one value: a parameter, an attribute of the period, or something of a participant (a measure, a goal, a component's target).</summary>
/// <param name="Name">The name as formulas write it, with its points: <c>retention</c>, <c>period.start</c>, <c>retention_bonus.attainment</c>.</param>
/// <param name="Type">What it gives.</param>
/// <param name="IsPerPerson">Whether it differs between participants; a value of the run otherwise.</param>
public sealed record ScalarSymbol(string Name, FormulaType Type, bool IsPerPerson)
{
    // Looked up for every participant: the name is hashed once.
    private readonly int _hash = Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name as formulas write it, with its points.</summary>
    public string Name { get; } = Name;

    /// <inheritdoc/>
    public bool Equals(ScalarSymbol? other) => ReferenceEquals(this, other) || (other is not null && Name == other.Name && Type == other.Type && IsPerPerson == other.IsPerPerson);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
