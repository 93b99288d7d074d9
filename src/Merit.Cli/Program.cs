namespace Merit.Cli;

/// <summary>The <c>merit</c> command.</summary>
internal static class Program
{
    private static int Main(string[] args) => MeritCommand.Run(args, Console.Out, Console.Error);
}
