using Merit.Data.Diagnostics;

namespace Merit.Plans.Examples;

/// <summary>A column's text in an example event.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">Its text.</param>
/// <param name="Where">Where it stands.</param>
public sealed record ExampleValue(string Column, string Text, SourceLocation Where);
