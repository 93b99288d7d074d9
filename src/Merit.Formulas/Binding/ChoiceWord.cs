namespace Merit.Formulas.Binding;

/// <summary>A word that may stand as the value of a choice.</summary>
/// <param name="Word">As formulas write it.</param>
/// <param name="Meaning">What it says, as a phrase for the reference.</param>
public sealed record ChoiceWord(string Word, string Meaning);
