using System.CommandLine;
using Merit.Application.Calculating;
using Merit.Application.Companies;
using Merit.Application.Results;
using Merit.Calculation.Results;
using Merit.Cli.Help;
using Merit.Cli.Printing;
using Merit.Cli.Terminal;
using Merit.Data.Tables;

namespace Merit.Cli.Commands;

/// <summary><c>merit calculate</c>.</summary>
internal static class CalculateCommand
{
    public static Command Make(CliConsole console, CancellationToken cancellation)
    {
        var folder = CommonSymbols.Folder();
        var period = CommonSymbols.Period();
        var format = CommonSymbols.Format("table", "json", "csv");
        var output = CommonSymbols.Output();
        var lines = new Option<bool>("--lines") { Description = "write the earning lines, one per credited event, in place of the components (json or csv)" };
        var detail = new Option<bool>("--detail") { Description = $"a row per component in the table even for more than {ResultTable.FewPeople} people" };
        var skip = CommonSymbols.SkipBadRows();
        var command = new TaughtCommand("calculate", "work out who earned what in a period")
        {
            About = "Works out who earned what in a period, component by component, exactly. If anything is wrong with the plans or the data it says what and where, and gives no figure at all.",
            Examples =
            [
                ("merit calculate acme --period 2026-Q1", "a table for people"),
                ("merit calculate acme -p 2026-Q1 -f json -o q1.json", "exact figures for programs, as text: \"2500.00\", \"1/3\""),
                ("merit calculate acme -p 2026-Q1 -f csv --lines", "what every single event earned"),
            ],
            Next = "'merit explain FOLDER PERSON --period PERIOD' says why, down to the rows of the files.",
        };
        command.Add(folder);
        command.Add(period);
        command.Add(format);
        command.Add(output);
        command.Add(lines);
        command.Add(detail);
        command.Add(skip);
        command.SetAction(parsed =>
        {
            var asked = new Asked(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(lines), parsed.GetValue(detail));
            if (asked is { Lines: true, Format: "table" })
            {
                throw new UsageException("earning lines are written as json or csv: add --format csv.");
            }

            CalculationOutcome outcome;
            using (var progress = new ProgressLine(console))
            {
                var request = new LoadRequest(asked.Folder) { SkipBadRows = parsed.GetValue(skip), Progress = progress, Cancellation = cancellation };
                outcome = CalculatePeriod.Run(request, parsed.GetRequiredValue(period));
            }

            new FindingsPage(console, asked.Folder).Write(outcome.Findings, $"merit check {asked.Folder}");
            SkippedRows.Write(console, outcome.Report);
            if (outcome.Run is not { } run)
            {
                console.Error.WriteLine($"{DiagnosticPrinter.Count(outcome.Findings)}. Nothing was calculated.");
                return ExitCode.InvalidInput;
            }

            if (asked.Format == "table")
            {
                SkippedRows.WriteLeftOut(console, outcome.Report, asked.Folder);
            }

            Write(console, run.Result, outcome.Dataset!, asked);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(CliConsole console, CalculationResult result, Dataset dataset, Asked asked)
    {
        if (asked.Format == "table")
        {
            WriteTable(console, result, asked);
            return;
        }

        OutputTarget.Write(console, asked.Output, stream =>
        {
            switch (asked.Format, asked.Lines)
            {
                case ("json", false):
                    ResultDocument.WriteJson(result, DatasetHash.Of(dataset), stream);
                    break;
                case ("json", true):
                    LineDocument.WriteJson(result, stream);
                    break;
                case (_, false):
                    ResultDocument.WriteCsv(result, stream);
                    break;
                default:
                    LineDocument.WriteCsv(result, stream);
                    break;
            }
        });
    }

    private static void WriteTable(CliConsole console, CalculationResult result, Asked asked)
    {
        if (asked.Output is null)
        {
            ResultTable.Write(console, result, asked.Detail);
            if (result.Participants.Count > 0)
            {
                console.Output.WriteLine($"Why? merit explain {Word(asked.Folder)} {Word(result.Participants[0].Id)} --period {result.Period.Name}");
            }
        }
        else
        {
            OutputTarget.Write(console, asked.Output, stream => ResultTable.Write(new CliConsole(stream, Stream.Null), result, asked.Detail));
        }
    }

    // As it would be typed: a word with a space in it is put in quotes.
    private static string Word(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;

    private sealed record Asked(string Folder, string Format, string? Output, bool Lines, bool Detail);
}
