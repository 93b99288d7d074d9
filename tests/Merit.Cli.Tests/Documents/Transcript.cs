using System.Text;
using System.Text.RegularExpressions;

namespace Merit.Cli.Tests.Documents;

/// <summary>
/// A Markdown document whose commands are run. In a block <c>```console</c> a line after <c>$ </c> is a command for bash, and what follows is
/// what it prints. A block whose opening line ends in <c>title=PATH</c> is a file, written before the next command.
/// </summary>
internal sealed partial class Transcript
{
    private readonly string _folder;
    private readonly string _tools;

    /// <summary>A runner of documents.</summary>
    /// <param name="folder">Where the commands run and the files are written.</param>
    /// <param name="tools">A folder that comes first in PATH; it holds <c>merit</c>.</param>
    public Transcript(string folder, string tools)
    {
        _folder = folder;
        _tools = tools;
    }

    /// <summary>How many commands were run.</summary>
    public int Commands { get; private set; }

    /// <summary>Runs the document.</summary>
    /// <returns>The document with what the commands really printed.</returns>
    public async Task<string> RunAsync(string document)
    {
        var written = new StringBuilder();
        var lines = new Queue<string>(document.ReplaceLineEndings("\n").Split('\n'));
        while (lines.TryDequeue(out var line))
        {
            written.Append(line).Append('\n');
            if (line == "```console")
            {
                await RunBlock(TakeBlock(lines), written);
            }
            else if (TitledBlock().Match(line) is { Success: true } titled)
            {
                var text = string.Concat(TakeBlock(lines).Select(text => text + "\n"));
                written.Append(text).Append("```\n");
                var path = Path.Combine(_folder, titled.Groups["path"].Value);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, text);
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                written.Append(string.Concat(TakeBlock(lines).Select(text => text + "\n"))).Append("```\n");
            }
        }

        written.Length--;
        return written.ToString();
    }

    private static List<string> TakeBlock(Queue<string> lines)
    {
        var block = new List<string>();
        while (lines.Dequeue() is var line && line != "```")
        {
            block.Add(line);
        }

        return block;
    }

    private async Task RunBlock(List<string> block, StringBuilder written)
    {
        foreach (var command in block.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..]))
        {
            var start = MeritProcess.Start("bash", ["--norc", "-c", $"exec 2>&1\n{command}"]);
            start.WorkingDirectory = _folder;
            start.Environment["PATH"] = _tools + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
            var run = await MeritProcess.RunAsync(start);
            Commands++;
            written.Append("$ ").Append(command).Append('\n').Append(run.Output);
            if (run.Output.Length > 0 && run.Output[^1] != '\n')
            {
                written.Append('\n');
            }
        }

        written.Append("```\n");
    }

    [GeneratedRegex("^```[a-z]+ title=(?<path>[^ ]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitledBlock();
}
