namespace Merit.Cli;

/// <summary>What the command's exit code means. Documented in <c>docs/cli.md</c> and in <c>merit --help</c>.</summary>
internal static class ExitCode
{
    /// <summary>It did what was asked.</summary>
    public const int Ok = 0;

    /// <summary>Errors in a plan or in data; nothing was calculated.</summary>
    public const int InvalidInput = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;

    /// <summary><c>check</c> found an example of a plan that gives another figure.</summary>
    public const int ExampleDiffers = 3;

    /// <summary>A file or folder cannot be read or written.</summary>
    public const int FileFault = 4;

    /// <summary>A fault of Merit itself.</summary>
    public const int Bug = 70;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Cancelled = 130;

    /// <summary>Each code and what it means, for help and documentation.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Ok, "done"),
        (InvalidInput, "errors in a plan or in data; nothing was calculated"),
        (Usage, "the command line was wrong"),
        (ExampleDiffers, "an example of a plan gives another figure (check only)"),
        (FileFault, "a file or folder cannot be read or written"),
        (Bug, "a fault of Merit itself"),
        (Cancelled, "stopped by Ctrl-C"),
    ];
}
