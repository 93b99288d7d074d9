using System.CommandLine;

namespace Merit.Cli.Help;

/// <summary>A command whose help teaches: what it is for, an example that can be copied, and what comes next.</summary>
internal sealed class TaughtCommand : Command
{
    /// <summary>A command without arguments yet.</summary>
    /// <param name="name">The word people type.</param>
    /// <param name="summary">One line for the list of commands.</param>
    public TaughtCommand(string name, string summary)
        : base(name, summary)
    {
    }

    /// <summary>More about it, shown in its own help.</summary>
    public string About { get; init; } = "";

    /// <summary>Command lines and what they do.</summary>
    public IReadOnlyList<(string Line, string Says)> Examples { get; init; } = [];

    /// <summary>What people do next.</summary>
    public string Next { get; init; } = "";
}
