namespace Merit.Formulas.Compilation;

/// <summary>A condition that sieves many rows at a time.</summary>
/// <param name="MayBeEmpty">Whether a row can have no answer. Such rows are kept, for the caller to ask about one by one.</param>
/// <param name="Keep">
/// Moves the rows that the condition does not refuse to the front of the array, in order, and gives their number; its arguments are the rows and how many they are. Allocates nothing;
/// safe for several threads on arrays of their own.
/// </param>
public sealed record CompiledFilter(bool MayBeEmpty, Func<int[], int, int> Keep);
