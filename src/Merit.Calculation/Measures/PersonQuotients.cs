using Merit.Data.Amounts;

namespace Merit.Calculation.Measures;

/// <summary>A numerator and a denominator per person; a quotient stays both until it is rounded or pooled.</summary>
internal sealed class PersonQuotients(Func<int, (Ratio Numerator, Ratio Denominator)?> parts)
{
    /// <summary>Both parts, or null when there are none.</summary>
    public (Ratio Numerator, Ratio Denominator)? PartsOf(int person) => parts(person);

    /// <summary>The quotient, or null when the denominator is zero.</summary>
    public Ratio? ValueOf(int person) => parts(person) is { } p && !p.Denominator.IsZero ? p.Numerator / p.Denominator : null;
}
