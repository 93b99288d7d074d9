using static Merit.Formulas.Types.ValueKind;

namespace Merit.Formulas.Binding;

/// <summary>Which unit a product or quotient has. A pair that is not listed has none and is an error.</summary>
/// <remarks>
/// <para>Products: money with ratio, count or number is money; ratio with count is a count, with ratio a ratio; number with anything leaves the other's unit; count with
/// count is a number. Never money with money.</para>
/// <para>Quotients: like by like is a ratio; money by ratio, count or number is money; count by ratio or number is a count; ratio by count or number is a ratio; number by
/// ratio or count is a number. Nothing but money is divided by money.</para>
/// <para>A bare number (10, 1/3) in a product, or as divisor, is a plain factor and leaves the other's unit; a bare number divided by a ratio, a count or a number gives a ratio.</para>
/// </remarks>
public static class UnitTable
{
    /// <summary>The unit of a product, or null.</summary>
    public static Types.ValueKind? Multiply(Types.ValueKind left, Types.ValueKind right) => (left, right) switch
    {
        (Number, Money or Ratio or Count or Number) => right,
        (Money or Ratio or Count, Number) => left,
        (Money, Ratio or Count) or (Ratio or Count, Money) => Money,
        (Ratio, Ratio) => Ratio,
        (Ratio, Count) or (Count, Ratio) => Count,
        (Count, Count) => Number,
        _ => null,
    };

    /// <summary>The unit of a quotient, or null.</summary>
    public static Types.ValueKind? Divide(Types.ValueKind left, Types.ValueKind right) => (left, right) switch
    {
        (Money, Money) or (Count, Count) or (Number, Number) or (Ratio, Ratio) => Ratio,
        (Money or Ratio or Count or Number, Ratio or Count or Number) => left,
        _ => null,
    };
}
