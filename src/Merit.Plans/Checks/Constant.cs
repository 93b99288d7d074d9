using Merit.Data.Amounts;

namespace Merit.Plans.Checks;

/// <summary>What a formula of literals and parameters comes to.</summary>
/// <param name="Value">The value; 17/20 for 85%.</param>
/// <param name="Currency">The currency of an amount that states one, else null.</param>
/// <param name="IsBare">Whether it is a number without <c>%</c> or currency.</param>
internal readonly record struct Constant(Ratio Value, Currency? Currency, bool IsBare)
{
    /// <summary>Whether the two can be compared without knowing more: not two currencies, and no amount with a percentage.</summary>
    public bool IsComparableTo(Constant other) =>
        Equals(Currency, other.Currency) || (Currency is null ? IsBare : other.IsBare);
}
