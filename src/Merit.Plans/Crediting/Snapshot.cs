using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Crediting;

/// <summary>The state of each account at an instant, credited to its holders on that day.</summary>
public sealed record Snapshot
{
    /// <summary>The name formulas use.</summary>
    public required string Name { get; init; }

    /// <summary>Where the name stands.</summary>
    public required SourceLocation Where { get; init; }

    /// <summary><c>accounts</c>, or a table of dated rows with accounts of which the last on or before the instant counts.</summary>
    public required string Table { get; init; }

    /// <summary>Where the table is named.</summary>
    public required SourceLocation TableWhere { get; init; }

    /// <summary>The instant.</summary>
    public required Instant At { get; init; }

    /// <summary>Rows to choose from; null for all.</summary>
    public Formula? Filter { get; init; }

    /// <summary>How many days old a row may be at the instant; null for any age.</summary>
    public int? WithinDays { get; init; }

    /// <summary>Only holders in these roles; empty for every role.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];
}
