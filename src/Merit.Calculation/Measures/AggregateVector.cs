using Merit.Formulas.Types;

namespace Merit.Calculation.Measures;

/// <summary>An aggregate for every person.</summary>
internal sealed class AggregateVector(Func<int, FormulaValue?> valueOf, PersonQuotients? quotients = null)
{
    /// <summary>The value, or null when there is none.</summary>
    public FormulaValue? ValueOf(int person) => valueOf(person);

    /// <summary>Numerator and denominator, of averages.</summary>
    public PersonQuotients? Quotients { get; } = quotients;
}
