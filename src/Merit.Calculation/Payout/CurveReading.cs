using Merit.Data.Amounts;
using Merit.Plans.Payout;

namespace Merit.Calculation.Payout;

/// <summary>Reads payout curves (design, section 6, point 8). Points are ascending.</summary>
internal static class CurveReading
{
    /// <summary>A stepped curve: the percentage of the last step that <paramref name="x"/> reaches.</summary>
    public static Ratio Stepped(IReadOnlyList<(Ratio At, bool Exclusive, Ratio Pays)> steps, Ratio x)
    {
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            if (steps[i].Exclusive ? x > steps[i].At : x >= steps[i].At)
            {
                return steps[i].Pays;
            }
        }

        return Ratio.Zero;
    }

    /// <summary>A linear curve: on the line between the neighbouring points; beyond the ends as stated, never below nothing.</summary>
    public static Ratio Linear(IReadOnlyList<(Ratio At, bool Exclusive, Ratio Pays)> points, CurveEnd below, CurveEnd above, Ratio x)
    {
        if (x < points[0].At)
        {
            return End(below, points[0], points.Count > 1 ? points[1] : null, x);
        }

        if (x > points[^1].At)
        {
            return End(above, points[^1], points.Count > 1 ? points[^2] : null, x);
        }

        var next = 0;
        while (points[next].At < x)
        {
            next++;
        }

        return points[next].At == x ? points[next].Pays : OnLine(points[next - 1], points[next], x);
    }

    /// <summary>A baseline curve: 100% at the baseline and so much more for each unit above.</summary>
    public static Ratio Baseline(Ratio baseline, Ratio each, bool belowInProportion, Ratio x) =>
        x >= baseline ? Ratio.One + ((x - baseline) * each) : belowInProportion ? Ratio.Max(x / baseline, 0) : Ratio.Zero;

    private static Ratio End(CurveEnd end, (Ratio At, bool Exclusive, Ratio Pays) last, (Ratio At, bool Exclusive, Ratio Pays)? before, Ratio x) => end switch
    {
        CurveEnd.Zero => Ratio.Zero,
        CurveEnd.Flat => last.Pays,
        _ => before is { } other ? Ratio.Max(OnLine(other, last, x), 0) : last.Pays,
    };

    private static Ratio OnLine((Ratio At, bool Exclusive, Ratio Pays) a, (Ratio At, bool Exclusive, Ratio Pays) b, Ratio x) =>
        a.Pays + ((b.Pays - a.Pays) * (x - a.At) / (b.At - a.At));
}
