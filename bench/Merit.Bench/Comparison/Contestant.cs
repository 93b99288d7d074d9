namespace Merit.Bench.Comparison;

/// <summary>
/// A program of the comparison: at which size it runs, how often, how it is started for a folder to write to, from end to end and, where it can, to calculate again and again over what it
/// loaded once; or why it cannot run.
/// </summary>
internal sealed record Contestant(string Key, string Title, string Size, int Runs, Func<string, ExternalCommand>? Command, Func<string, ExternalCommand>? Warm = null, string? NotRun = null)
{
    public static Contestant Missing(string key, string title, string size, string reason) => new(key, title, size, 0, null, null, reason);
}
