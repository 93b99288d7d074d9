namespace Merit.Calculation.Exchange;

/// <summary>A row of <c>exchange_rates</c> that a rate was made of.</summary>
/// <param name="Row">The row.</param>
/// <param name="IsInverse">Whether 1 / its rate was used.</param>
internal readonly record struct RateLeg(int Row, bool IsInverse);
