using System.Collections.Immutable;

namespace Merit.Formulas.Binding;

/// <summary>A choice that some standard measures have: <c>losses_from = credited</c>.</summary>
/// <param name="Name">As formulas write it.</param>
/// <param name="Kind">What may stand as its value.</param>
/// <param name="Meaning">What is chosen, as a phrase for the reference.</param>
/// <param name="Words">The words that may stand, the default first; none where other values do.</param>
public sealed record MeasureChoice(string Name, ChoiceKind Kind, string Meaning, ImmutableArray<ChoiceWord> Words)
{
    /// <summary>The value where nothing is stated; the empty text, which stands for every role, where the choice has no words.</summary>
    public string Default => Words.IsEmpty ? "" : Words[0].Word;

    /// <summary>Whether a value may stand.</summary>
    public bool Allows(string value) => Kind == ChoiceKind.Role ? value.Length > 0 : Words.Any(word => word.Word == value);
}
