namespace Merit.Bench.Comparison;

/// <summary>How a program ended, what it printed, and how long it took from its start to its end.</summary>
internal sealed record ExternalResult(int ExitCode, string Output, string Error, double WallMs)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last line that says anything.</summary>
    public string LastLine => Lines(Output).LastOrDefault() ?? "";

    /// <summary>Why it failed, in a line.</summary>
    public string Reason => Lines(Error).Concat(Lines(Output)).LastOrDefault() ?? $"exit code {ExitCode}";

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
