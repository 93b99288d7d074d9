namespace Merit.Bench.Comparison;

/// <summary>How many times as long one program took as another, and what the project wants of it.</summary>
internal sealed record TimeRatio(string Title, double Value, string Bar);
