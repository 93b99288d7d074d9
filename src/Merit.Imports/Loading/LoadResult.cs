using Merit.Data.Tables;

namespace Merit.Imports.Loading;

/// <summary>What came of loading.</summary>
/// <param name="Dataset">The data, linked and checked; null when there are errors, since half of a company's data is never calculated with.</param>
/// <param name="Report">What was read, and what became of it.</param>
public sealed record LoadResult(Dataset? Dataset, ImportReport Report);
