using Merit.Data.Amounts;

namespace Merit.Reference;

/// <summary>What one credited event pays.</summary>
/// <param name="Event">The event's key, or table and row number where rows have no key; null for the line that a floor adds.</param>
/// <param name="Credited">What is credited of the event: its value (commission) or amount (SPIFF), times share, exact.</param>
/// <param name="Earned">Rounded, after the plan's cap.</param>
/// <param name="Payable">What of it is payable by the period's end.</param>
public sealed record ReferenceLine(string? Event, Ratio Credited, Money Earned, Money Payable);
