using Merit.Data.Building;

namespace Merit.Imports.Feeding;

/// <summary>What a source gave.</summary>
/// <param name="File">Its path inside the company's folder.</param>
/// <param name="Read">How many rows it has.</param>
/// <param name="Parts">The rows of each of its feeds, by table.</param>
internal sealed record SourceRowsRead(string File, int Read, IReadOnlyList<(string Table, TablePart Part)> Parts);
