using System.Collections.Immutable;
using Merit.Data.Amounts;

namespace Merit.Calculation.Exchange;

/// <summary>The rate that an amount was converted at.</summary>
/// <param name="From">The currency it was in.</param>
/// <param name="Value">How much of the plan's currency a unit of that is; above zero.</param>
/// <param name="Days">The rates in force that it is the mean of, each with its weight: the number of days, or amounts of invoices and payments. One where it is that of a day, none where the plan states it.</param>
internal sealed record AppliedRate(string From, Ratio Value, ImmutableArray<(DayRate Rate, Ratio Weight)> Days);
