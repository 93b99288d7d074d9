using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Merit.Data.Amounts;

/// <summary>
/// An exact rational number: shares, weights, rates, percentages and every intermediate amount. A third is a third.
/// Always in lowest terms with a positive denominator, so equal values are equal structs.
/// </summary>
/// <remarks>The default value is zero. Immutable and safe to share between threads.</remarks>
public readonly partial struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    // Held as denominator minus one, so that default(Ratio) is 0/1 and not 0/0.
    private readonly BigInteger _denominatorLessOne;

    private Ratio(BigInteger numerator, BigInteger denominator, bool _)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - BigInteger.One;
    }

    /// <summary>The fraction <paramref name="numerator"/> / <paramref name="denominator"/>, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A ratio has no zero denominator.");
        }

        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        if (!denominator.IsOne)
        {
            var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
            if (!common.IsOne)
            {
                numerator /= common;
                denominator /= common;
            }
        }

        Numerator = numerator;
        _denominatorLessOne = denominator - BigInteger.One;
    }

    /// <summary>Zero.</summary>
    public static Ratio Zero => default;

    /// <summary>One, which is also 100%.</summary>
    public static Ratio One { get; } = new(BigInteger.One, BigInteger.One, true);

    /// <summary>The part above the line, in lowest terms; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The part below the line, in lowest terms; at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Whether the value is zero.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>Whether the value is a whole number.</summary>
    public bool IsWhole => _denominatorLessOne.IsZero;

    /// <summary>The value without its sign.</summary>
    public Ratio Abs() => Numerator.Sign < 0 ? -this : this;

    /// <summary>The smaller of two values.</summary>
    public static Ratio Min(Ratio left, Ratio right) => left <= right ? left : right;

    /// <summary>The larger of two values.</summary>
    public static Ratio Max(Ratio left, Ratio right) => left >= right ? left : right;

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static implicit operator Ratio(int value) => new(value, BigInteger.One, true);

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static implicit operator Ratio(long value) => new(value, BigInteger.One, true);

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static implicit operator Ratio(BigInteger value) => new(value, BigInteger.One, true);

    /// <summary>Sum.</summary>
    public static Ratio operator +(Ratio left, Ratio right) =>
        left._denominatorLessOne == right._denominatorLessOne
            ? new(left.Numerator + right.Numerator, left.Denominator)
            : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Difference.</summary>
    public static Ratio operator -(Ratio left, Ratio right) => left + -right;

    /// <summary>Negation.</summary>
    public static Ratio operator -(Ratio value) => new(-value.Numerator, value.Denominator, true);

    /// <summary>Product.</summary>
    public static Ratio operator *(Ratio left, Ratio right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Ratio operator /(Ratio left, Ratio right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether two values are equal.</summary>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Less than.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Less than or equal.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Greater than or equal.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Ratio other) =>
        _denominatorLessOne == other._denominatorLessOne
            ? Numerator.CompareTo(other.Numerator)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Ratio other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);
}
