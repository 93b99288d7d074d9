using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Merit.Data.Amounts;

/// <summary>
/// An exact rational number: shares, weights, rates, percentages and every intermediate amount. A third is a third.
/// Always in lowest terms with a positive denominator, so equal values are equal structs.
/// </summary>
/// <remarks>
/// The default value is zero. Immutable and safe to share between threads. Numbers of 63 bits on either side of the line, nearly all there are, are held as such; what does not fit is held
/// as <see cref="BigInteger"/>, by the same rules and without a limit.
/// </remarks>
public readonly partial struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private readonly long _numerator;

    // Held as denominator minus one, so that default(Ratio) is 0/1 and not 0/0.
    private readonly long _denominatorLessOne;

    // Both parts, when one of them has more than 63 bits; the others are zero then.
    private readonly WideParts? _wide;

    private Ratio(long numerator, long denominator, bool _)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private Ratio(WideParts wide) => _wide = wide;

    /// <summary>The fraction <paramref name="numerator"/> / <paramref name="denominator"/>, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A ratio has no zero denominator.");
        }

        this = Fits(numerator) && Fits(denominator) ? OfNarrow((long)numerator, (long)denominator) : OfWide(numerator, denominator);
    }

    /// <summary>Zero.</summary>
    public static Ratio Zero => default;

    /// <summary>One, which is also 100%.</summary>
    public static Ratio One { get; } = 1;

    /// <summary>The part above the line, in lowest terms; carries the sign.</summary>
    public BigInteger Numerator => _wide is null ? _numerator : _wide.Numerator;

    /// <summary>The part below the line, in lowest terms; at least 1.</summary>
    public BigInteger Denominator => _wide is null ? _denominatorLessOne + 1 : _wide.Denominator;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _wide is null ? Math.Sign(_numerator) : _wide.Numerator.Sign;

    /// <summary>Whether the value is zero.</summary>
    public bool IsZero => Sign == 0;

    /// <summary>Whether the value is a whole number.</summary>
    public bool IsWhole => _wide is null ? _denominatorLessOne == 0 : _wide.Denominator.IsOne;

    /// <summary>The value without its sign.</summary>
    public Ratio Abs() => Sign < 0 ? -this : this;

    /// <summary>The smaller of two values.</summary>
    public static Ratio Min(Ratio left, Ratio right) => left <= right ? left : right;

    /// <summary>The larger of two values.</summary>
    public static Ratio Max(Ratio left, Ratio right) => left >= right ? left : right;

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static implicit operator Ratio(int value) => new(value, 1, true);

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static implicit operator Ratio(long value) => value == long.MinValue ? OfWide(value, BigInteger.One) : new(value, 1, true);

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static implicit operator Ratio(BigInteger value) => Fits(value) ? new((long)value, 1, true) : new(new WideParts(value, BigInteger.One));

    /// <summary>Sum.</summary>
    public static Ratio operator +(Ratio left, Ratio right) =>
        AreNarrow(left, right) && TryAdd(left, right, out var sum) ? sum
            : OfWide((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Difference.</summary>
    public static Ratio operator -(Ratio left, Ratio right) => left + -right;

    /// <summary>Negation.</summary>
    public static Ratio operator -(Ratio value) =>
        value._wide is { } wide ? OfWide(-wide.Numerator, wide.Denominator) : new(-value._numerator, value._denominatorLessOne + 1, true);

    /// <summary>Product.</summary>
    public static Ratio operator *(Ratio left, Ratio right) =>
        AreNarrow(left, right) && TryMultiply(left._numerator, left._denominatorLessOne + 1, right._numerator, right._denominatorLessOne + 1, out var product) ? product
            : OfWide(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Ratio operator /(Ratio left, Ratio right) =>
        right.IsZero ? throw new DivideByZeroException("A ratio has no zero denominator.")
            : AreNarrow(left, right) && TryMultiply(
                left._numerator, left._denominatorLessOne + 1, right._numerator < 0 ? -(right._denominatorLessOne + 1) : right._denominatorLessOne + 1, Math.Abs(right._numerator), out var quotient) ? quotient
            : OfWide(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

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
        AreNarrow(this, other)
            ? ((Int128)_numerator * (other._denominatorLessOne + 1)).CompareTo((Int128)other._numerator * (_denominatorLessOne + 1))
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Ratio other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && _wide == other._wide;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _wide);

    private sealed record WideParts(BigInteger Numerator, BigInteger Denominator);
}
