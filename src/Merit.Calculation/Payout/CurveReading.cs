using Merit.Calculation.Explanation;
using Merit.Data.Amounts;
using Merit.Formulas.Types;
using Merit.Plans.Payout;

namespace Merit.Calculation.Payout;

/// <summary>Reads payout curves at a value (design, section 6, point 8). Points are ascending.</summary>
/// <param name="x">The value or attainment.</param>
/// <param name="currency">The plan's, for what is written of amounts.</param>
internal sealed class CurveReading(FormulaValue x, Currency currency)
{
    /// <summary>A stepped curve: the percentage of the last step that the value reaches.</summary>
    public CurvePayout Stepped(IReadOnlyList<CurveStep> steps)
    {
        var reached = Reached([.. steps.Select(step => (step.At, step.Exclusive))], x.Number);
        return reached < 0
            ? new(() => $"Payout {(steps[0].Exclusive ? "not above" : "below")} {Write(steps[0].At)}", Arithmetic.Part(Ratio.Zero), steps[0].Where)
            : new(() => $"Payout {(steps[reached].Exclusive ? "above" : "from")} {Write(steps[reached].At)}", Arithmetic.Part(steps[reached].Pays), steps[reached].Where);
    }

    /// <summary>The last step that a value reaches, or -1.</summary>
    public static int Reached(IReadOnlyList<(Ratio At, bool Exclusive)> steps, Ratio value)
    {
        var last = steps.Count - 1;
        while (last >= 0 && (steps[last].Exclusive ? value <= steps[last].At : value < steps[last].At))
        {
            last--;
        }

        return last;
    }

    /// <summary>A linear curve: on the line between the neighbouring points; beyond the ends as stated, never below nothing.</summary>
    public CurvePayout Linear(IReadOnlyList<CurveStep> points, LinearCurve curve)
    {
        if (x.Number < points[0].At)
        {
            return End(curve.Below, () => $"Payout below {Write(points[0].At)}", points[0], points.Count > 1 ? points[1] : null);
        }

        if (x.Number > points[^1].At)
        {
            return End(curve.Above, () => $"Payout above {Write(points[^1].At)}", points[^1], points.Count > 1 ? points[^2] : null);
        }

        var next = 0;
        while (points[next].At < x.Number)
        {
            next++;
        }

        return points[next].At == x.Number
            ? new(() => $"Payout at {Write(points[next].At)}", Arithmetic.Part(points[next].Pays), points[next].Where)
            : new(() => $"Payout between {Write(points[next - 1].At)} and {Write(points[next].At)}", OnLine(points[next - 1], points[next]), points[next - 1].Where);
    }

    /// <summary>A baseline curve: 100% at the baseline and so much more for each unit above.</summary>
    public CurvePayout Baseline(Ratio baseline, Ratio each, BaselineCurve curve)
    {
        if (x.Number >= baseline)
        {
            return new(() => $"Payout from the baseline of {Write(baseline)}", Arithmetic.Part(Ratio.One) + ((Arithmetic.Of(x) - Of(baseline)) * Arithmetic.Part(each)), curve.Where);
        }

        var inProportion = curve.BelowInProportion && x.Number.Sign > 0;
        return new(() => $"Payout below the baseline of {Write(baseline)}", inProportion ? Arithmetic.Of(x) / Of(baseline) : Arithmetic.Part(Ratio.Zero), curve.Where);
    }

    private CurvePayout End(CurveEnd end, Func<string> label, CurveStep last, CurveStep? before) => end switch
    {
        CurveEnd.Zero => new(label, Arithmetic.Part(Ratio.Zero), last.Where),
        CurveEnd.Flat => new(label, Arithmetic.Part(last.Pays), last.Where),
        _ => new(label, before is { } other ? NotBelowNothing(OnLine(other, last)) : Arithmetic.Part(last.Pays), last.Where),
    };

    private static Arithmetic NotBelowNothing(Arithmetic percent) => percent.Value.Sign < 0 ? Arithmetic.Larger(percent, Arithmetic.Part(Ratio.Zero)) : percent;

    private Arithmetic OnLine(CurveStep a, CurveStep b) =>
        Arithmetic.Part(a.Pays) + ((Arithmetic.Of(x) - Of(a.At)) * (Arithmetic.Part(b.Pays) - Arithmetic.Part(a.Pays)) / (Of(b.At) - Of(a.At)));

    private Arithmetic Of(Ratio at) => Arithmetic.Of(FormulaValue.Of(x.Kind, at));

    private string Write(Ratio at) => Figures.InArithmetic(FormulaValue.Of(x.Kind, at), currency);
}
