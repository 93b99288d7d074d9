using System.CommandLine;
using Merit.Application.Checking;
using Merit.Cli.Help;
using Merit.Cli.Printing;
using Merit.Cli.Terminal;

namespace Merit.Cli.Commands;

/// <summary><c>merit check</c>.</summary>
internal static class CheckCommand
{
    private const int MostPeriods = 6;

    public static Command Make(CliConsole console, CancellationToken cancellation)
    {
        var folder = CommonSymbols.Folder();
        var period = CommonSymbols.Period("check this period as it would be calculated; when left out, every period in which an assignment or pay begins or ends, or for which there is a goal", required: false);
        var skip = CommonSymbols.SkipBadRows();
        var command = new TaughtCommand("check", "say whether plans and data are right, and run the plans' own examples")
        {
            About = "Reads every plan and all data, checks the plans' formulas against the tables, and runs the examples that the plans hold. Then it checks what a calculation needs of each period (pay, goals, plans in force) and gives no figure. Reports everything that is wrong at once, each with its line, its column and what would be right.",
            Examples =
            [
                ("merit check acme", "before every calculation and every commit"),
                ("merit check acme --period 2026-Q2", "is everything there for the second quarter?"),
            ],
            Next = "'merit calculate FOLDER --period PERIOD'.",
        };
        command.Add(folder);
        command.Add(period);
        command.Add(skip);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            CheckOutcome outcome;
            using (var progress = new ProgressLine(console))
            {
                outcome = CheckFolder.Run(new(path) { SkipBadRows = parsed.GetValue(skip), Progress = progress, Cancellation = cancellation }, parsed.GetValue(period));
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

        if (outcome.Periods.Count > 0)
        {
            var names = outcome.Periods.Select(period => period.Name).ToList();
            console.Output.WriteLine($"checked as for a calculation: {(names.Count <= MostPeriods ? string.Join(", ", names) : $"{names.Count} periods from {names[0]} to {names[^1]}")}");
        }

        var differing = outcome.Differences.Select(difference => difference.Example).Distinct().Count();
        console.Output.WriteLine($"{folder}: {DiagnosticPrinter.Count(outcome.Findings)}{(differing == 0 ? "" : $", {Figures.Counted(differing, "example differs", "examples differ")}")}");
    }
}
