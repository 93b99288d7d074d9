using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Imports.Sources;

namespace Merit.Imports.Mapping;

/// <summary>One file and what it feeds.</summary>
/// <param name="File">The path inside the company's folder.</param>
/// <param name="Where">Where the mapping names it.</param>
/// <param name="Format">Sheet and separator.</param>
/// <param name="DateFormat">The form of dates in the file, as .NET writes forms; null for ISO 8601.</param>
/// <param name="Types">What columns hold that formulas read; text where nothing is said.</param>
/// <param name="Feeds">The tables it feeds.</param>
public sealed record SourceMapping(
    string File, SourceLocation Where, SourceFormat Format, string? DateFormat, IReadOnlyDictionary<string, (ColumnType Type, SourceLocation Where)> Types,
    IReadOnlyList<FeedMapping> Feeds);
