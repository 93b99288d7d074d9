namespace Merit.Documents.Shapes;

/// <summary>A kind of a <see cref="VariantShape"/>.</summary>
/// <param name="Word">The word that says it.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Shape">Its keys, without the one that says the kind.</param>
public sealed record Variant(string Word, string Meaning, ObjectShape Shape);
