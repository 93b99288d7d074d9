namespace Merit.Documents.Shapes;

/// <summary>One of the words that may stand at a place.</summary>
/// <param name="Word">The word as documents spell it.</param>
/// <param name="Meaning">What it means.</param>
public sealed record Choice(string Word, string Meaning);
