using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;

namespace Merit.Plans.Lookups;

/// <summary>An input of a lookup and its keys.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Where">Where that stands.</param>
/// <param name="Kind">The kind of value that is looked up.</param>
/// <param name="Match">How it finds its key.</param>
/// <param name="Points">Its keys, in order of the document.</param>
public sealed record LookupAxis(string Name, SourceLocation Where, ValueKind Kind, LookupMatch Match, ImmutableArray<LookupPoint> Points)
{
    /// <summary>What is found below the first key, where it is interpolated.</summary>
    public LookupEnd Below { get; init; }

    /// <summary>What is found above the last key, where it is interpolated.</summary>
    public LookupEnd Above { get; init; }
}
