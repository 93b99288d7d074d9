using System.CommandLine;
using Merit.Application.Calculating;
using Merit.Application.Companies;
using Merit.Application.Explaining;
using Merit.Cli.Help;
using Merit.Cli.Printing;
using Merit.Cli.Terminal;
using Merit.Data.Time;

namespace Merit.Cli.Commands;

/// <summary><c>merit explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Make(CliConsole console, CancellationToken cancellation)
    {
        var folder = CommonSymbols.Folder();
        var person = new Argument<string>("PERSON") { Description = "the person's key, or their name in quotes" };
        var component = new Argument<string?>("COMPONENT") { Description = "one component, by its name or title in the plan; all when left out", Arity = ArgumentArity.ZeroOrOne };
        var period = CommonSymbols.Period();
        var format = CommonSymbols.Format("text", "json");
        var output = CommonSymbols.Output();
        var all = new Option<bool>("--all") { Description = $"show every row; otherwise the first {ExplanationTree.FewFacts} of a long list and how many more there are" };
        var skip = CommonSymbols.SkipBadRows();
        var command = new TaughtCommand("explain", "say why somebody earned what they earned")
        {
            About = "Says why somebody earned what they earned: a tree from the payout down to the rows of the files, each line with its value, its formula, and the line of the plan or file that it comes from. It is the calculation itself, written down as it ran.",
            Examples =
            [
                ("merit explain acme ana --period 2026-Q1", "everything a person earned"),
                ("merit explain acme \"Ana Ruiz\" retention_bonus -p 2026-Q1", "one component, the person by name"),
                ("merit explain acme ana -p 2026-Q1 -f json", "for programs; docs/explanation.md describes it"),
            ],
            Next = "open the plan at the line that is named, change it, and calculate again.",
        };
        command.Add(folder);
        command.Add(person);
        command.Add(component);
        command.Add(period);
        command.Add(format);
        command.Add(output);
        command.Add(all);
        command.Add(skip);
        command.SetAction(parsed =>
        {
            using var progress = new ProgressLine(console);
            var request = new LoadRequest(parsed.GetRequiredValue(folder)) { SkipBadRows = parsed.GetValue(skip), Progress = progress, Cancellation = cancellation };
            var outcome = CalculatePeriod.Run(request, parsed.GetRequiredValue(period));
            progress.Clear();
            new FindingsPage(console, request.Folder).Write(outcome.Findings, $"merit check {request.Folder}");
            SkippedRows.Write(console, outcome.Report);
            if (outcome.Run is not { } run)
            {
                console.Error.WriteLine($"{DiagnosticPrinter.Count(outcome.Findings)}. Nothing was calculated.");
                return ExitCode.InvalidInput;
            }

            var answer = ExplainFigure.Run(run, outcome.Dataset!, parsed.GetRequiredValue(person), parsed.GetValue(component));
            if (answer.Fault is { } fault)
            {
                throw new UsageException(fault);
            }

            Write(console, answer, run.Result.Period, new(parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(all)));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(CliConsole console, ExplainedFigure answer, Period period, Asked asked)
    {
        if (asked.Format == "json")
        {
            OutputTarget.Write(console, asked.Output, stream => ExplanationDocument.WriteJson(period, answer.Explanations, stream));
        }
        else if (asked.Output is { } file)
        {
            OutputTarget.Write(console, file, stream => WriteText(new CliConsole(stream, Stream.Null), answer, asked.All));
        }
        else
        {
            WriteText(console, answer, asked.All);
        }
    }

    private static void WriteText(CliConsole console, ExplainedFigure answer, bool all)
    {
        var tree = new ExplanationTree(console, all);
        var cut = answer.Explanations.Sum(explanation => tree.Write(explanation.Root));
        if (cut > 0)
        {
            console.Output.WriteLine();
            console.Output.WriteLine($"{Figures.Counted(cut, "row is", "rows are")} not shown: --all shows every row.");
        }
    }

    private sealed record Asked(string Format, string? Output, bool All);
}
