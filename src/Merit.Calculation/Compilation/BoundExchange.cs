using Merit.Formulas.Binding;
using Merit.Plans.Exchange;

namespace Merit.Calculation.Compilation;

/// <summary>An exchange rule whose stated rates are bound.</summary>
/// <param name="Source">The rule.</param>
/// <param name="Fixed">The stated rates, by currency.</param>
internal sealed record BoundExchange(ExchangeRule Source, IReadOnlyDictionary<string, BoundFormula> Fixed);
