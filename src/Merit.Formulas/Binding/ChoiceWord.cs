using System.Collections.Immutable;

namespace Merit.Formulas.Binding;

/// <summary>A word that may stand as the value of a choice.</summary>
/// <param name="Word">As formulas write it.</param>
/// <param name="Meaning">What it says, as a phrase for the reference.</param>
public sealed record ChoiceWord(string Word, string Meaning)
{
    /// <summary>What other choices must be for this word to make sense, each a name and a value; a measure that does not have such a choice asks for nothing.</summary>
    public ImmutableArray<(string Choice, string Word)> Needs { get; init; } = [];
}
