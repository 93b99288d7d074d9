using Merit.Data.Amounts;
using Merit.Plans;

namespace Merit.Calculation.Results;

/// <summary>What one person earned on one plan in the period.</summary>
public sealed class ParticipantResult
{
    /// <summary>The person's row in the table of people.</summary>
    public required int PersonRow { get; init; }

    /// <summary>The person's key.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The currency in which the person is paid: the plan's, unless the plan says at which rates it pays in others.</summary>
    public required Currency Currency { get; init; }

    /// <summary>How much of the plan's currency one unit of <see cref="Currency"/> counts as; null for the plan's own.</summary>
    public required Ratio? ExchangeRate { get; init; }

    /// <summary>How many days of the period the person is on the plan.</summary>
    public required int DaysInForce { get; init; }

    /// <summary>The components in the plan's order.</summary>
    public required IReadOnlyList<ComponentResult> Components { get; init; }

    /// <summary>The sum of what the components earned.</summary>
    public Money Earned => Components.Aggregate(Money.Zero(Currency), (sum, component) => sum + component.Earned);

    /// <summary>The sum of what is payable.</summary>
    public Money Payable => Components.Aggregate(Money.Zero(Currency), (sum, component) => sum + component.Payable);
}
