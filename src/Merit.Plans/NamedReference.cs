using Merit.Data.Diagnostics;

namespace Merit.Plans;

/// <summary>A name that refers to something else in the plan.</summary>
/// <param name="Name">The name.</param>
/// <param name="Where">Where the reference stands.</param>
public sealed record NamedReference(string Name, SourceLocation Where);
