using Merit.Data.Amounts;
using Merit.Reference.Company;

namespace Merit.Reference.Payout;

/// <summary>One event's amount before it is rounded.</summary>
/// <param name="Event">The event; null for what a floor adds.</param>
/// <param name="Credited">What is credited of it: its value, or the amount it pays, times share.</param>
/// <param name="Amount">What it earns.</param>
internal sealed record ExactLine(Row? Event, Ratio Credited, Ratio Amount);
