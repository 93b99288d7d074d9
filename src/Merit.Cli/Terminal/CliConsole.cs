using System.Text;

namespace Merit.Cli.Terminal;

/// <summary>Where a command writes and what that place can show. Tests hand in memory; the program hands in the process's own streams.</summary>
internal sealed class CliConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A console over two streams, which stay open.</summary>
    /// <param name="output">Standard output, as bytes.</param>
    /// <param name="error">Standard error, as bytes.</param>
    public CliConsole(Stream output, Stream error)
    {
        OutputStream = output;
        Output = new StreamWriter(output, Utf8, bufferSize: 1 << 12, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        Error = new StreamWriter(error, Utf8, bufferSize: 1 << 12, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>Results, as bytes.</summary>
    public Stream OutputStream { get; }

    /// <summary>Results, as text in UTF-8 with line feeds.</summary>
    public TextWriter Output { get; }

    /// <summary>Findings and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person sees the output as it comes.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person sees the error output as it comes.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours were switched off (the variable NO_COLOR).</summary>
    public bool NoColour { get; init; }

    /// <summary>How many characters a line has on the terminal.</summary>
    public int Width { get; init; } = 120;
}
