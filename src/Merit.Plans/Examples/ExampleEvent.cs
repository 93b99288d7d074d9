using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;

namespace Merit.Plans.Examples;

/// <summary>An event of a golden case, already of its set and already credited.</summary>
/// <param name="Set">The event set.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="Share">The person's share.</param>
/// <param name="Values">Columns and their texts, read by the table's types.</param>
public sealed record ExampleEvent(string Set, SourceLocation Where, Ratio Share, ImmutableArray<ExampleValue> Values);
