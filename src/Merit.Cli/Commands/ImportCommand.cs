using System.CommandLine;
using Merit.Application.Companies;
using Merit.Cli.Help;
using Merit.Cli.Printing;
using Merit.Cli.Terminal;

namespace Merit.Cli.Commands;

/// <summary><c>merit import</c>.</summary>
internal static class ImportCommand
{
    public static Command Make(CliConsole console, CancellationToken cancellation)
    {
        var folder = CommonSymbols.Folder();
        var skip = CommonSymbols.SkipBadRows();
        var command = new TaughtCommand("import", "read a folder's data by its mapping and report what became of every row")
        {
            About = "Reads data/ and the files that mapping.yaml names, checks and links every row, and reports for each file how many rows were read, filtered, left out and loaded, and each row that could not be taken with its file, line and value. It changes no file.",
            Examples =
            [
                ("merit import acme", "the report, and every bad row"),
                ("merit import acme --skip-bad-rows", "what would be left without the bad rows"),
            ],
            Next = "mend the files, or say in mapping.yaml what to do with such rows; then 'merit check FOLDER'.",
        };
        command.Add(folder);
        command.Add(skip);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            LoadedCompany company;
            using (var progress = new ProgressLine(console))
            {
                company = LoadCompany.RunDataOnly(new(path) { SkipBadRows = parsed.GetValue(skip), Progress = progress, Cancellation = cancellation });
            }

            new FindingsPage(console, path).WriteAll(company.Findings);
            console.Output.Write(company.Report.ToText().ReplaceLineEndings("\n"));
            if (company.Dataset is null)
            {
                console.Error.WriteLine($"{DiagnosticPrinter.Count(company.Findings)}. Nothing was loaded.");
                return ExitCode.InvalidInput;
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
