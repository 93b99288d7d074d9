using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Merit.Cli.Terminal;

/// <summary>Writes Spectre's tables and trees: coloured and fitted to the width on a terminal, plain and as wide as they need to be elsewhere.</summary>
internal static class Ansi
{
    // Nothing that Merit prints is wider; a redirected line is never broken.
    private const int Unbounded = 4000;

    /// <summary>Writes to standard output.</summary>
    public static void Write(CliConsole console, IRenderable content) =>
        Write(console.Output, content, console.OutputIsTerminal, console.OutputIsTerminal && !console.NoColour, console.Width);

    /// <summary>Writes to standard error.</summary>
    public static void WriteError(CliConsole console, IRenderable content) =>
        Write(console.Error, content, console.ErrorIsTerminal, console.ErrorIsTerminal && !console.NoColour, console.Width);

    private static void Write(TextWriter writer, IRenderable content, bool terminal, bool colours, int width)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new TextOutput(text, terminal ? width : Unbounded),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        console.Write(content);
        writer.Write(Trimmed(text.ToString()));
    }

    // Cells are padded to the width of their column; what a file or a diff sees should not be.
    private static string Trimmed(string text)
    {
        var trimmed = new StringBuilder(text.Length);
        foreach (var line in text.EnumerateLines())
        {
            trimmed.Append(line.TrimEnd()).Append('\n');
        }

        trimmed.Length -= text.EndsWith('\n') ? 1 : 0;
        return trimmed.ToString();
    }

    private sealed class TextOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
            // Merit writes UTF-8, always.
        }
    }
}
