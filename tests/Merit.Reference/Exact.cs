using Merit.Data.Amounts;

namespace Merit.Reference;

/// <summary>Arithmetic over many exact numbers.</summary>
internal static class Exact
{
    public static Ratio Sum(IEnumerable<Ratio> values) => values.Aggregate(Ratio.Zero, (sum, value) => sum + value);
}
