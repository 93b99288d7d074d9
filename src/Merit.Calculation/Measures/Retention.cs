using System.Numerics;
using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Measures;

/// <summary>The retention measures (design, section 6, point 5; the choices in <c>docs/plan-reference.md</c>), in whole numbers of the least width that is proved to be enough.</summary>
internal static class Retention
{
    /// <summary>Works the measure out for everyone.</summary>
    public static PersonQuotients Measure(StandardMeasureNode node, RunContext run) => run.Options.LeastWidth switch
    {
        ArithmeticWidth.Narrow when Largest(node, run) < BigInteger.One << 62 => Measure<long>(node, run),
        ArithmeticWidth.Narrow or ArithmeticWidth.Wide when Largest(node, run) < BigInteger.One << 126 => Measure<Int128>(node, run),
        _ => Measure<BigInteger>(node, run),
    };

    /// <summary>What a person's measure is made of, account by account and movement by movement: the same work with a recorder on.</summary>
    public static IReadOnlyList<RetentionContribution> Contributions(StandardMeasureNode node, RunContext run, int person)
    {
        var recorder = new RetentionRecorder(IsOfCompany(node) ? -1 : person, Units(node, run));
        if (run.Options.LeastWidth == ArithmeticWidth.Narrow && Largest(node, run) < BigInteger.One << 62)
        {
            new RetentionWork<long>(node, run, recorder).Work();
        }
        else
        {
            new RetentionWork<BigInteger>(node, run, recorder).Work();
        }

        return recorder.Contributions;
    }

    /// <summary>The holdings that a measure credits.</summary>
    public static Holdings HoldingsOf(StandardMeasureNode node, RunContext run) => run.HoldingsOf(RolesOf(node));

    /// <summary>The roles of those holders; none for all.</summary>
    public static IReadOnlyList<string> RolesOf(StandardMeasureNode node) => node.Choices.GetValueOrDefault("role", "") is { Length: > 0 } role ? [role] : [];

    private static PersonQuotients Measure<T>(StandardMeasureNode node, RunContext run)
        where T : struct, IBinaryInteger<T>
    {
        var sums = new RetentionWork<T>(node, run, null).Work();

        // Only a loss can bring gross retention below zero, when losses are not the base's own.
        var floored = node.Measure == StandardMeasure.GrossRetention;
        (Ratio, Ratio)? Parts(T basis, T change, BigInteger denominator)
        {
            var kept = BigInteger.CreateChecked(basis + change);
            return (new(floored ? BigInteger.Max(kept, 0) : kept, denominator), new(BigInteger.CreateChecked(basis), denominator));
        }

        if (IsOfCompany(node))
        {
            var company = Parts(sums.CompanyBase, sums.CompanyChange, Units(node, run));
            return new(_ => company);
        }

        var denominator = new BigInteger(Units(node, run)) * HoldingsOf(node, run).Shares.Denominator;
        return new(person => Parts(sums.Base[person], sums.Change[person], denominator));
    }

    private static bool IsOfCompany(StandardMeasureNode node) => node.Choices.GetValueOrDefault("of", "") == "company";

    private static long Units(StandardMeasureNode node, RunContext run) => node.Measure == StandardMeasure.LogoRetention ? 1 : run.Revenue.Denominator;

    private static BigInteger Largest(StandardMeasureNode node, RunContext run)
    {
        var holdings = HoldingsOf(node, run);
        return BigInteger.Max(run.Revenue.Largest, run.Dataset["accounts"].Count) * 2 * Math.Max(1, holdings.Shares.Largest) * holdings.Longest;
    }
}
