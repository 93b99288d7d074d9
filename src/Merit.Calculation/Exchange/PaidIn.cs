using Merit.Data.Amounts;

namespace Merit.Calculation.Exchange;

/// <summary>How somebody is paid in another currency than the plan's: everything is worked out in the plan's, between pay that becomes an amount of it and what is earned that becomes an amount of theirs, at one rate.</summary>
/// <param name="Currency">The currency of pay.</param>
/// <param name="Rate">How much of the plan's currency one unit of it is.</param>
/// <param name="Converter">Where the rate is from.</param>
internal sealed record PaidIn(Currency Currency, AppliedRate Rate, Converter Converter)
{
    /// <summary>Minor units of the currency of pay in one unit of the plan's.</summary>
    public Ratio MinorUnits { get; } = Currency.MinorUnitsPerUnit / Rate.Value;

    /// <summary>An amount of pay in the plan's currency.</summary>
    public Ratio ToPlan(Ratio amount) => amount * Rate.Value;

    /// <summary>An amount of the plan's currency in that of pay.</summary>
    public Ratio ToPay(Ratio amount) => amount / Rate.Value;
}
