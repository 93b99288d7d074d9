using Merit.Data.Amounts;
using Merit.Plans.Payout;
using Merit.Reference.Formulas;

namespace Merit.Reference.Payout;

/// <summary>Payout curves (design 6.8; plan reference, "Bonus").</summary>
internal sealed class Curves(PlanRun run)
{
    /// <summary>The percent of target at a value or attainment.</summary>
    public Ratio Percent(PayoutCurve curve, Ratio? at, Scope scope)
    {
        if (at is not { } x)
        {
            return curve.WhenEmpty is { } empty ? run.Interpreter.Number(empty, scope) : throw new ReferenceException("A bonus has no value to read and says nothing of `when_empty`.");
        }

        return curve switch
        {
            SteppedCurve stepped => Stepped(stepped, x, scope),
            LinearCurve linear => Linear(linear, x, scope),
            BaselineCurve baseline => Baseline(baseline, x, scope),
            _ => throw new ReferenceException($"Unknown curve {curve.GetType().Name}."),
        };
    }

    /// <summary>"Nothing below the first; each percentage holds from its key, itself included, to the next; `above 95%` as a key excludes it."</summary>
    private Ratio Stepped(SteppedCurve curve, Ratio x, Scope scope)
    {
        var reached = curve.Steps.LastOrDefault(step => run.Reaches(x, run.Interpreter.Number(step.At, scope), step.Exclusive));
        return reached is null ? Ratio.Zero : run.Interpreter.Number(reached.Pays, scope);
    }

    /// <summary>"`linear` with `below` and `above`: `zero`, `flat` or `extrapolated`. The points themselves are on the line."</summary>
    private Ratio Linear(LinearCurve curve, Ratio x, Scope scope)
    {
        var points = curve.Points.Select(point => (At: run.Interpreter.Number(point.At, scope), Pays: run.Interpreter.Number(point.Pays, scope))).ToList();
        if (x < points[0].At)
        {
            return Beyond(curve.Below, points[0].Pays, () => Line(points[0], points[1], x));
        }

        if (x > points[^1].At)
        {
            return Beyond(curve.Above, points[^1].Pays, () => Line(points[^2], points[^1], x));
        }

        var next = points.FindIndex(point => x <= point.At);
        return next == 0 ? points[0].Pays : Line(points[next - 1], points[next], x);
    }

    /// <summary>Extrapolated: "goes on along the last line, never below nothing".</summary>
    private static Ratio Beyond(CurveEnd end, Ratio last, Func<Ratio> line) => end switch
    {
        CurveEnd.Zero => Ratio.Zero,
        CurveEnd.Flat => last,
        _ => Ratio.Max(line(), Ratio.Zero),
    };

    private static Ratio Line((Ratio At, Ratio Pays) from, (Ratio At, Ratio Pays) to, Ratio x) =>
        from.Pays + ((x - from.At) / (to.At - from.At) * (to.Pays - from.Pays));

    /// <summary>"100% at the baseline, so much more for each unit above; below it nothing (`zero`) or value / baseline (`in_proportion`)."</summary>
    private Ratio Baseline(BaselineCurve curve, Ratio x, Scope scope)
    {
        var baseline = run.Interpreter.Number(curve.Baseline, scope);
        if (x >= baseline)
        {
            return Ratio.One + (run.Interpreter.Number(curve.Each, scope) * (x - baseline));
        }

        return curve.BelowInProportion ? Ratio.Max(x / baseline, Ratio.Zero) : Ratio.Zero;
    }
}
