using System.Numerics;
using Merit.Calculation.Compilation;
using Merit.Calculation.Explanation;
using Merit.Calculation.Results;
using Merit.Calculation.Running;
using Merit.Data.Amounts;

namespace Merit.Calculation.Components;

/// <summary>The plan's cap: components are cut in proportion so that they sum to it exactly (design, section 6, points 2 and 13).</summary>
internal static class PlanCap
{
    /// <summary>Cuts what exceeds the cap.</summary>
    /// <param name="workings">The participant's components in the plan's order.</param>
    public static void Apply(IReadOnlyList<(BoundComponent Component, Working Working)> workings, PlanRun run)
    {
        if (run.Context.Plan.Cap is not { } formula || workings.Count == 0)
        {
            return;
        }

        // Whoever is paid in another currency is cut in it, to its minor unit.
        var (currency, first) = (workings[0].Working.Currency, workings[0].Working);
        var most = Money.Round(first.InPay(first.Require(formula).Number), currency, RoundingMode.HalfEven);
        var earned = workings.Select(w => w.Working.Earned.MinorUnits).ToArray();
        var total = earned.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount);
        if (total <= most.MinorUnits)
        {
            return;
        }

        var cut = Cut(earned, most.MinorUnits - (total - Positive(earned)));
        for (var i = 0; i < cut.Length; i++)
        {
            if (cut[i] == earned[i])
            {
                continue;
            }

            var (component, working) = workings[i];
            working.Earned = Money.FromMinorUnits(cut[i], currency);
            var (all, paid) = (Money.FromMinorUnits(Positive(earned), currency), Money.FromMinorUnits(Positive(cut), currency));
            var share = Arithmetic.Money(Money.FromMinorUnits(earned[i], currency).Amount) * Arithmetic.Money(paid.Amount) / Arithmetic.Money(all.Amount);
            working.NotePaid("plan-cap", "Cut in proportion to the plan's cap (what rounding leaves goes to the largest remainders)", working.Earned.Amount, formula, share, formula.Formula.Source.Start);
            if (working.Lines is { } lines)
            {
                CutLines(component, working, lines, cut[i]);
            }
            else
            {
                working.Payable = working.Earned;
            }
        }
    }

    // What is negative stays; the positive parts share what the cap leaves.
    private static BigInteger[] Cut(BigInteger[] amounts, BigInteger total)
    {
        var parts = Allotment.Divide(BigInteger.Max(total, 0), [.. amounts.Select(amount => (Ratio)BigInteger.Max(amount, 0))]);
        return [.. amounts.Select((amount, i) => amount.Sign > 0 ? parts[i] : amount)];
    }

    private static BigInteger Positive(BigInteger[] amounts) => amounts.Where(amount => amount.Sign > 0).Aggregate(BigInteger.Zero, (sum, amount) => sum + amount);

    private static void CutLines(BoundComponent component, Working working, EarningLines lines, BigInteger total)
    {
        var before = lines.EarnedMinorUnits.ToArray().Select(amount => (BigInteger)amount).ToArray();
        var negative = before.Where(amount => amount.Sign < 0).Aggregate(BigInteger.Zero, (sum, amount) => sum + amount);
        var earned = Array.ConvertAll(Cut(before, total - negative), amount => (long)amount);
        var payable = new long[earned.Length];
        LinesWork.Release(component, lines.Credited.Events, earned, payable, working);
        working.Lines = lines.With(earned, payable);
        working.Payable = Money.FromMinorUnits(payable.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount), working.Earned.Currency);
    }
}
