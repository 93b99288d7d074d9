using System.CommandLine;
using Merit.Application.Starting;
using Merit.Cli.Help;
using Merit.Cli.Terminal;
using Merit.Data.Diagnostics;

namespace Merit.Cli.Commands;

/// <summary><c>merit new</c>.</summary>
internal static class NewCommand
{
    private const string Simplest = "base-and-bonus";

    public static Command Make(CliConsole console)
    {
        var folder = new Argument<string?>("FOLDER") { Description = "the folder to make", Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<string>("--from") { Description = $"the plan of the cookbook to start from; {Simplest} when left out", HelpName = "NAME", DefaultValueFactory = _ => Simplest };
        from.CompletionSources.Add(_ => Cookbook.Recipes.Select(recipe => new System.CommandLine.Completions.CompletionItem(recipe.Name)));
        var list = new Option<bool>("--list") { Description = "list the plans of the cookbook and make nothing" };
        var command = new TaughtCommand("new", "start a company's folder from a plan of the cookbook")
        {
            About = "Makes a folder with a plan, data to try it on and a README that says how the plan pays and what to change first. The cookbook holds the plans that the field's literature describes.",
            Examples =
            [
                ("merit new --list", "the plans of the cookbook"),
                ($"merit new acme --from {Simplest}", "a folder acme to edit"),
            ],
            Next = "look into the folder's README.md, then 'merit check FOLDER' and 'merit calculate FOLDER --period 2026-Q1'.",
        };
        command.Add(folder);
        command.Add(from);
        command.Add(list);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                WriteList(console);
                return ExitCode.Ok;
            }

            var path = parsed.GetValue(folder) ?? throw new UsageException("name the folder to make: merit new acme");
            WriteNew(console, path, parsed.GetRequiredValue(from));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void WriteList(CliConsole console)
    {
        var width = Cookbook.Recipes.Max(recipe => recipe.Name.Length);
        foreach (var recipe in Cookbook.Recipes)
        {
            console.Output.WriteLine($"{recipe.Name.PadRight(width)}  {recipe.Title}");
        }
    }

    private static void WriteNew(CliConsole console, string folder, string name)
    {
        var names = Cookbook.Recipes.Select(recipe => recipe.Name).ToList();
        var recipe = Cookbook.Find(name)
            ?? throw new UsageException($"the cookbook has no plan '{name}'. {(Suggestion.Nearest(name, names) is { } near ? $"Did you mean '{near}'?" : "'merit new --list' lists them.")}");
        var files = CreateFolder.Run(recipe, folder);
        console.Output.WriteLine($"Made {folder}: {recipe.Title}");
        foreach (var file in files)
        {
            console.Output.WriteLine($"  {file}");
        }

        console.Output.WriteLine();
        console.Output.WriteLine($"Next: merit check {folder}");
    }
}
