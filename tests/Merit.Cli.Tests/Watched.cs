namespace Merit.Cli.Tests;

/// <summary>How somebody watches a command: by default its output goes into a pipe.</summary>
internal sealed record Watched
{
    public bool Terminal { get; init; }

    public bool NoColour { get; init; }

    public int Width { get; init; } = 120;

    public CancellationToken Cancellation { get; init; }
}
