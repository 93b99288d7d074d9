using System.Collections.Immutable;
using Merit.Data.Amounts;

namespace Merit.Calculation.Exchange;

/// <summary>A rate in force on a day.</summary>
/// <param name="Value">How much of the one currency a unit of the other is; above zero.</param>
/// <param name="Legs">The rows it was made of: one, or two where it goes through a third currency.</param>
internal sealed record DayRate(Ratio Value, ImmutableArray<RateLeg> Legs);
