using System.Numerics;
using Merit.Calculation.Measures.Cohorts;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Measures;

/// <summary>The retention measures (design, section 6, point 5; the choices in <c>docs/plan-reference.md</c>), in whole numbers of the least width that is proved to be enough.</summary>
internal static class Retention
{
    /// <summary>Works the measure out for everyone.</summary>
    public static PersonQuotients Measure(StandardMeasureNode node, RunContext run)
    {
        if (CohortRule.Governs(node))
        {
            return CohortRetention.Measure(node, run);
        }

        var rule = new RetentionRule(node, run);
        return WidthOf(rule, run) switch
        {
            ArithmeticWidth.Narrow => Measure<long>(rule, run),
            ArithmeticWidth.Wide => Measure<Int128>(rule, run),
            _ => Measure<BigInteger>(rule, run),
        };
    }

    /// <summary>The roles of the holders that a measure credits; none for all.</summary>
    public static IReadOnlyList<string> RolesOf(StandardMeasureNode node) => node.Choices.GetValueOrDefault("role", "") is { Length: > 0 } role ? [role] : [];

    /// <summary>What a person's measure is made of, account by account and movement by movement.</summary>
    public static IReadOnlyList<RetentionContribution> Contributions(StandardMeasureNode node, RunContext run, int person)
    {
        var rule = new RetentionRule(node, run);
        return WidthOf(rule, run) switch
        {
            ArithmeticWidth.Narrow => new RetentionRecord<long>(rule, run, person).Take(),
            ArithmeticWidth.Wide => new RetentionRecord<Int128>(rule, run, person).Take(),
            _ => new RetentionRecord<BigInteger>(rule, run, person).Take(),
        };
    }

    private static PersonQuotients Measure<T>(RetentionRule rule, RunContext run)
        where T : struct, IBinaryInteger<T>
    {
        var sums = new RetentionWork<T>(rule, run).Work();
        (Ratio, Ratio)? Parts(T basis, T change, BigInteger denominator)
        {
            var kept = BigInteger.CreateChecked(basis + change);
            return (new(rule.IsFloored ? BigInteger.Max(kept, 0) : kept, denominator), new(BigInteger.CreateChecked(basis), denominator));
        }

        if (rule.IsOfCompany)
        {
            var company = Parts(sums.CompanyBase, sums.CompanyChange, rule.Units);
            return new(_ => company);
        }

        var denominator = rule.Units * rule.Holdings.Shares.Denominator;
        return new(person => Parts(sums.Base[person], sums.Change[person], denominator));
    }

    // No sum is larger than all movements or accounts at the largest share.
    private static ArithmeticWidth WidthOf(RetentionRule rule, RunContext run)
    {
        if (rule.Revenue.Converted is not null)
        {
            return ArithmeticWidth.Unbounded;
        }

        var largest = BigInteger.Max(run.Revenue.Largest, run.Dataset["accounts"].Count) * 2 * Math.Max(1, rule.Holdings.Shares.Largest) * rule.Holdings.Longest;
        var least = largest < BigInteger.One << 62 ? ArithmeticWidth.Narrow : largest < BigInteger.One << 126 ? ArithmeticWidth.Wide : ArithmeticWidth.Unbounded;
        return least > run.Options.LeastWidth ? least : run.Options.LeastWidth;
    }
}
