using System.CommandLine;

namespace Merit.Cli;

/// <summary>The root command: parses the arguments, runs the subcommand they name and returns the exit code.</summary>
internal static class MeritCommand
{
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Merit calculates, explains and designs incentive pay for customer success teams.");
        return root.Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
    }
}
