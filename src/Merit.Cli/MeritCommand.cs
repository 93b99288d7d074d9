using System.CommandLine;
using System.CommandLine.Help;
using Merit.Application;
using Merit.Cli.Commands;
using Merit.Cli.Help;
using Merit.Cli.Terminal;

namespace Merit.Cli;

/// <summary>The root command: parses the arguments, runs the subcommand they name and returns the exit code.</summary>
internal static class MeritCommand
{
    private const string Purpose = "Merit calculates incentive pay for customer success teams, exactly, and explains every figure.";

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="console">Where it writes.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, CliConsole console, CancellationToken cancellation = default)
    {
        var root = Root(console, cancellation);
        var parsed = root.Parse(args.Count == 0 ? ["--help"] : args);
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
            {
                return CommandLineErrors.Write(parsed, console);
            }

            return parsed.Invoke(new InvocationConfiguration
            {
                Output = console.Output,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (UsageException wrong)
        {
            console.Error.WriteLine($"merit: {wrong.Message}");
            return ExitCode.Usage;
        }
        catch (FileFaultException fault)
        {
            console.Error.WriteLine($"merit: {fault.Message}");
            return ExitCode.FileFault;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            console.Error.WriteLine("merit: stopped; nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (AggregateException several) when (cancellation.IsCancellationRequested && several.Flatten().InnerExceptions.All(e => e is OperationCanceledException))
        {
            console.Error.WriteLine("merit: stopped; nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (Exception bug)
        {
            console.Error.WriteLine("merit: this is a fault of Merit itself, not of your plan or data. Please report it with the text below.");
            console.Error.WriteLine(bug.ToString());
            return ExitCode.Bug;
        }
    }

    private static RootCommand Root(CliConsole console, CancellationToken cancellation)
    {
        var root = new RootCommand(Purpose)
        {
            NewCommand.Make(console),
            CheckCommand.Make(console, cancellation),
            CalculateCommand.Make(console, cancellation),
            ExplainCommand.Make(console, cancellation),
            ImportCommand.Make(console, cancellation),
            SchemaCommand.Make(console),
            CompletionCommand.Make(console),
        };
        // The ready-made option also answers to /h and -?, which only clutter completion.
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(new HelpOption("--help", "-h") { Description = "show this help", Action = new TeachingHelpAction(), Recursive = true });
        root.Options.OfType<VersionOption>().Single().Description = "show the version";
        return root;
    }
}
