using System.CommandLine;
using Merit.Cli.Terminal;
using Merit.Data.Diagnostics;

namespace Merit.Cli;

/// <summary>Says what is wrong with a command line and what would be right.</summary>
internal static class CommandLineErrors
{
    private const string NoCommand = "Required command was not provided.";

    /// <summary>Writes the errors of a command line to standard error.</summary>
    public static int Write(ParseResult parsed, CliConsole console)
    {
        var command = parsed.CommandResult.Command;
        var errors = parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal).ToList();
        // That a command is missing follows from its being misspelt; said alone it is the whole fault.
        foreach (var error in errors.Count == 1 ? errors : errors.Where(error => error != NoCommand))
        {
            console.Error.WriteLine($"merit: {Mended(error, command, parsed)}");
        }

        var help = command is RootCommand ? "merit --help" : $"merit {command.Name} --help";
        console.Error.WriteLine($"See '{help}'.");
        return ExitCode.Usage;
    }

    private static string Mended(string error, Command command, ParseResult parsed)
    {
        var unmatched = parsed.UnmatchedTokens.FirstOrDefault(token => error.Contains($"'{token}'", StringComparison.Ordinal));
        if (unmatched is null)
        {
            return error;
        }

        var options = parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options).SelectMany(option => option.Aliases.Append(option.Name));
        var right = unmatched.StartsWith('-') ? options : command.Subcommands.Select(sub => sub.Name);
        var candidates = right.Distinct(StringComparer.Ordinal).ToList();
        var nearest = Suggestion.Nearest(unmatched, candidates) ?? candidates.Find(candidate => candidate.StartsWith(unmatched, StringComparison.Ordinal));
        var what = unmatched.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "further argument";
        var of = command is RootCommand ? "merit" : $"merit {command.Name}";
        return $"'{unmatched}' is no {what} of '{of}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }
}
