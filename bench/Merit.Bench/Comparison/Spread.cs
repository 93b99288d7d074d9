namespace Merit.Bench.Comparison;

/// <summary>The middle of several values, and how far they reach.</summary>
internal readonly record struct Spread(double Median, double Lowest, double Highest)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        var middle = ordered.Count / 2;
        return new Spread(ordered.Count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2, ordered[0], ordered[^1]);
    }
}
