using Merit.Data.Tables;

namespace Merit.Imports.Mapping;

/// <summary>What <c>mapping.yaml</c> says. The grammar is in <c>docs/mapping-reference.md</c>.</summary>
public sealed record MappingDocument
{
    /// <summary>A company without a mapping: the files in <c>data/</c> alone.</summary>
    public static MappingDocument None { get; } = new();

    /// <summary>The user's own tables, and standard tables with the columns added to them.</summary>
    public IReadOnlyList<TableSchema> Tables { get; init; } = [];

    /// <summary>Roles whose shares may exceed 100%.</summary>
    public IReadOnlyList<string> OverlayRoles { get; init; } = [];

    /// <summary>The files to read, in the order in which they are written.</summary>
    public IReadOnlyList<SourceMapping> Sources { get; init; } = [];

    /// <summary>How movements are derived, or null.</summary>
    public MovementDerivation? Movements { get; init; }

    /// <summary>The territories, in order; empty when the book is not derived.</summary>
    public IReadOnlyList<TerritoryRule> Book { get; init; } = [];
}
