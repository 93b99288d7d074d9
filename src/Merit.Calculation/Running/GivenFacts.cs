using System.Collections.Immutable;
using Merit.Calculation.Crediting;
using Merit.Data.Amounts;

namespace Merit.Calculation.Running;

/// <summary>Facts that a golden example gives in place of finding them.</summary>
/// <param name="Sets">Credited rows by set.</param>
/// <param name="Measures">Values by measure.</param>
internal sealed record GivenFacts(IReadOnlyDictionary<string, CreditedRows> Sets, IReadOnlyDictionary<string, Ratio> Measures)
{
    /// <summary>Nothing given: the usual run.</summary>
    public static GivenFacts None { get; } = new(ImmutableDictionary<string, CreditedRows>.Empty, ImmutableDictionary<string, Ratio>.Empty);
}
