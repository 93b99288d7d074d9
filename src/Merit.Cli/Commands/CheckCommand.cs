using System.CommandLine;
using Merit.Application.Checking;
using Merit.Cli.Help;
using Merit.Cli.Printing;
using Merit.Cli.Terminal;

namespace Merit.Cli.Commands;

/// <summary><c>merit check</c>.</summary>
internal static class CheckCommand
{
    public static Command Make(CliConsole console, CancellationToken cancellation)
    {
        var folder = CommonSymbols.Folder();
        var skip = CommonSymbols.SkipBadRows();
        var command = new TaughtCommand("check", "say whether plans and data are right, and run the plans' own examples")
        {
            About = "Reads every plan and all data, checks the plans' formulas against the tables, and runs the examples that the plans hold. Reports everything that is wrong at once, each with its line, its column and what would be right.",
            Examples = [("merit check acme", "before every calculation and every commit")],
            Next = "'merit calculate FOLDER --period PERIOD'.",
        };
        command.Add(folder);
        command.Add(skip);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            CheckOutcome outcome;
            using (var progress = new ProgressLine(console))
            {
                outcome = CheckFolder.Run(new(path) { SkipBadRows = parsed.GetValue(skip), Progress = progress, Cancellation = cancellation });
            }

            var page = new FindingsPage(console, path);
            page.WriteAll(outcome.Findings);
            page.WriteDifferences(outcome);
            SkippedRows.Write(console, outcome.Company.Report);
            SkippedRows.WriteLeftOut(console, outcome.Company.Report, path);
            WriteSummary(console, outcome, path);
            return outcome.HasErrors ? ExitCode.InvalidInput : outcome.Differences.Any() ? ExitCode.ExampleDiffers : ExitCode.Ok;
        });
        return command;
    }

    private static void WriteSummary(CliConsole console, CheckOutcome outcome, string folder)
    {
        foreach (var (plan, sound, examples) in outcome.Plans)
        {
            var wrong = examples.Count(example => example.Figures.Any(figure => !figure.Matches));
            var said = !sound ? "has errors"
                : examples.Count == 0 ? "no examples"
                : wrong == 0 ? $"{Figures.Counted(examples.Count, "example comes", "examples come")} out"
                : $"{Figures.Count(wrong)} of {Figures.Counted(examples.Count, "example differs", "examples differ")}";
            console.Output.WriteLine($"{plan.Where.File}: {plan.Title}: {said}");
        }

        if (outcome.Company.Dataset is { } dataset)
        {
            var tables = dataset.Tables.Where(table => table.Count > 0).ToList();
            console.Output.WriteLine($"data: {Figures.Counted(tables.Sum(table => table.Count), "row", "rows")} in {Figures.Counted(tables.Count, "table", "tables")}");
        }

        var differing = outcome.Differences.Select(difference => difference.Example).Distinct().Count();
        console.Output.WriteLine($"{folder}: {DiagnosticPrinter.Count(outcome.Findings)}{(differing == 0 ? "" : $", {Figures.Counted(differing, "example differs", "examples differ")}")}");
    }
}
