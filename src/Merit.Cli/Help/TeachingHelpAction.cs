using System.CommandLine;
using System.CommandLine.Invocation;

namespace Merit.Cli.Help;

/// <summary>What <c>--help</c> does.</summary>
internal sealed class TeachingHelpAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        HelpPage.Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Ok;
    }
}
