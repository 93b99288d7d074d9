using System.Numerics;

namespace Merit.Data.Amounts;

/// <summary>
/// An amount that can be paid: a whole number of minor units of a currency. What is not yet rounded is a <see cref="Ratio"/> of
/// currency units and becomes money only by <see cref="Round"/>.
/// </summary>
/// <remarks>Adding two currencies throws: it is a bug, since the compiler of plans refuses it.</remarks>
public readonly record struct Money : IComparable<Money>
{
    private Money(BigInteger minorUnits, Currency currency)
    {
        MinorUnits = minorUnits;
        Currency = currency;
    }

    /// <summary>The amount in minor units (cents for USD).</summary>
    public BigInteger MinorUnits { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The amount in units of the currency, exact.</summary>
    public Ratio Amount => new(MinorUnits, Currency.MinorUnitsPerUnit);

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => new(BigInteger.Zero, currency);

    /// <summary>A whole number of minor units.</summary>
    public static Money FromMinorUnits(BigInteger minorUnits, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return new(minorUnits, currency);
    }

    /// <summary>The exact amount (in units of the currency) rounded to its minor unit. The only way from a ratio to money.</summary>
    public static Money Round(Ratio amount, Currency currency, RoundingMode mode)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return new(Rounding.ToWhole(amount * currency.MinorUnitsPerUnit, mode), currency);
    }

    /// <summary>Sum of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.MinorUnits + right.Same(left).MinorUnits, left.Currency);

    /// <summary>Difference of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.MinorUnits - right.Same(left).MinorUnits, left.Currency);

    /// <summary>Negation.</summary>
    public static Money operator -(Money value) => new(-value.MinorUnits, value.Currency);

    /// <summary>Less than, in one currency.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Less than or equal, in one currency.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Greater than, in one currency.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Greater than or equal, in one currency.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Order of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other) => MinorUnits.CompareTo(other.Same(this).MinorUnits);

    /// <summary>The amount with all decimals of its currency and without its code: <c>2500.00</c>.</summary>
    public string ToAmountString() => Ratio.FormatScaled(MinorUnits, Currency.Decimals);

    /// <summary>The amount and its currency: <c>2500.00 USD</c>.</summary>
    public override string ToString() => $"{ToAmountString()} {Currency}";

    private Money Same(Money other) =>
        Currency.Equals(other.Currency) ? this : throw new InvalidOperationException($"{other} and {this} are of different currencies.");
}
