using System.CommandLine;
using Merit.Cli.Completion;
using Merit.Cli.Help;
using Merit.Cli.Terminal;

namespace Merit.Cli.Commands;

/// <summary><c>merit completion</c>.</summary>
internal static class CompletionCommand
{
    public static Command Make(CliConsole console)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell" };
        CommonSymbols.OneOf(shell, CompletionScripts.Shells);
        var command = new TaughtCommand("completion", "print a script by which your shell completes merit's commands")
        {
            About = "Prints a script by which your shell completes merit's commands, options and choices when you press Tab. Its first lines say where to put it.",
            Examples =
            [
                ("source <(merit completion bash)", "complete in this shell, now"),
                ("merit completion fish > ~/.config/fish/completions/merit.fish", "complete always"),
            ],
            Next = "type 'merit c' and press Tab.",
        };
        command.Add(shell);
        command.SetAction(parsed =>
        {
            console.Output.Write(CompletionScripts.For(parsed.GetRequiredValue(shell)));
            return ExitCode.Ok;
        });
        return command;
    }
}
