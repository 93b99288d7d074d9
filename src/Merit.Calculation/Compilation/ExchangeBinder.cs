using Merit.Data.Diagnostics;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;
using Merit.Plans.Exchange;

namespace Merit.Calculation.Compilation;

/// <summary>Binds the rates that an exchange rule states.</summary>
internal static class ExchangeBinder
{
    /// <summary>The bound rule; null for none.</summary>
    public static BoundExchange? Bind(ExchangeRule? rule, PlanScopes scopes, DiagnosticBag diagnostics)
    {
        if (rule is null)
        {
            return null;
        }

        var rates = new Dictionary<string, BoundFormula>(StringComparer.Ordinal);
        foreach (var rate in rule.Fixed)
        {
            if (Binder.Bind(rate.Rate, scopes.Run(), diagnostics) is not { } bound)
            {
                continue;
            }

            if (bound.Type.Kind is not (ValueKind.Number or ValueKind.Ratio or ValueKind.Count) || bound.Type.MayBeEmpty)
            {
                diagnostics.Error(Codes.ExchangeRate, rate.Rate.Source.Start, $"'{rate.Rate}' is no rate: a rate is a number above 0.", $"Write how much of the plan's currency one {rate.From} is, without a currency code.");
            }

            rates[rate.From.Code] = bound;
        }

        return new(rule, rates);
    }
}
