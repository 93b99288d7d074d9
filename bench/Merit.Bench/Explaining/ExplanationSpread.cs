namespace Merit.Bench.Explaining;

/// <summary>How a cost of several explanations spreads.</summary>
internal readonly record struct ExplanationSpread(double Median, double P95, double Worst)
{
    public static ExplanationSpread Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? default : new(Rounded(ordered[ordered.Count / 2]), Rounded(ordered[Math.Min(ordered.Count * 95 / 100, ordered.Count - 1)]), Rounded(ordered[^1]));
    }

    private static double Rounded(double value) => Math.Round(value, 1);
}
