using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Payout;

/// <summary>Tiers of commission rates.</summary>
/// <param name="By">What chooses the tier.</param>
/// <param name="Mode">Whether a tier's rate holds for the part inside it or for all.</param>
/// <param name="Bands">In ascending order; each ends where the next begins.</param>
/// <param name="Where">Where it is stated.</param>
public sealed record RateTable(TierMeasure By, TierMode Mode, ImmutableArray<RateBand> Bands, SourceLocation Where)
{
    /// <summary>The formula that chooses the tier, for <see cref="TierMeasure.Formula"/>.</summary>
    public Formula? Formula { get; init; }

    /// <summary>The rate, or the factor where bands state factors, of all events where the quota comes to nothing, so that there is no attainment; null where nothing is stated.</summary>
    public Formula? WhenEmpty { get; init; }
}
