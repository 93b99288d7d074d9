namespace Merit.Imports.Loading;

/// <summary>What one file gave to one table.</summary>
/// <param name="File">The file, inside the company's folder.</param>
/// <param name="Table">The table.</param>
/// <param name="Read">Rows of the file.</param>
/// <param name="Filtered">Rows that the mapping's <c>where</c> did not want.</param>
/// <param name="LeftOut">Rows that other rules of the mapping left out: unresolved keys, duplicates.</param>
/// <param name="Skipped">Rows with a fault, or that refer to such.</param>
/// <param name="Loaded">Rows in the dataset; 0 when nothing was loaded.</param>
public sealed record FeedReport(string File, string Table, long Read, long Filtered, long LeftOut, long Skipped, long Loaded);
