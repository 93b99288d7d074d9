namespace Merit.Cli.Tests.Documents;

/// <summary>Compares what a document shows with what its commands print.</summary>
internal static class DocumentedCommands
{
    /// <summary>
    /// Runs the document's commands and fails at the first line that differs. With <c>MERIT_ACCEPT_GOLDEN=1</c> the document is rewritten instead.
    /// </summary>
    /// <param name="path">The document, relative to the repository.</param>
    /// <param name="folder">Where the commands run.</param>
    /// <param name="tools">The folder that holds <c>merit</c>.</param>
    public static async Task MatchAsync(string path, string folder, string tools)
    {
        var file = Path.Combine(Checkout.Root, path);
        var shown = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var transcript = new Transcript(folder, tools);

        var printed = await transcript.RunAsync(shown);

        transcript.Commands.ShouldBeGreaterThan(0, $"{path} shows no command");
        if (Environment.GetEnvironmentVariable("MERIT_ACCEPT_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, printed, TestContext.Current.CancellationToken);
            return;
        }

        var (expected, actual) = (shown.Split('\n'), printed.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(expected.Length, actual.Length)).FirstOrDefault(i => At(expected, i) != At(actual, i), -1);
        line.ShouldBe(-1, $"{path}:{line + 1} shows\n  {At(expected, line)}\nand the command prints\n  {At(actual, line)}\nIf what it prints is right, run the test again with MERIT_ACCEPT_GOLDEN=1.");
    }

    private static string At(string[] lines, int line) => line >= 0 && line < lines.Length ? lines[line] : "(end)";
}
