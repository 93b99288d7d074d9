namespace Merit.Bench.Comparison;

/// <summary>One program's line of the table.</summary>
internal sealed record ComparisonRow(string Key, string Title, string Size, IReadOnlyList<Measurement> Runs, Agreement? Agreement, string? NotRun)
{
    public bool HasRun => Runs.Count > 0 && NotRun is null;

    public Spread CalculationMs => Spread.Of(Runs.Select(run => run.CalculationMs));

    public Spread WholeMs => Spread.Of(Runs.Select(run => run.WholeMs));

    public Spread LoadMs => Spread.Of(Runs.Select(run => run.LoadMs));

    public long PeakMemoryMb => Runs.Max(run => run.PeakMemoryMb);
}
