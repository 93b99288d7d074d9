using Merit.Calculation.Results;
using Merit.Data.Amounts;

namespace Merit.Application.Results;

/// <summary>What everybody together earned in one currency. Amounts of different currencies are never added.</summary>
/// <param name="Earned">The sum of what was earned.</param>
/// <param name="Payable">The sum of what is payable; the rest is held.</param>
public sealed record CurrencyTotal(Money Earned, Money Payable)
{
    /// <summary>What is earned and not yet payable.</summary>
    public Money Held => Earned - Payable;

    /// <summary>The totals of a result, one per currency, in order of its code.</summary>
    public static IReadOnlyList<CurrencyTotal> Of(CalculationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Participants
            .GroupBy(participant => participant.Currency)
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => group.Aggregate(
                new CurrencyTotal(Money.Zero(group.Key), Money.Zero(group.Key)),
                (sum, participant) => new(sum.Earned + participant.Earned, sum.Payable + participant.Payable)))];
    }
}
