using Merit.Application;

namespace Merit.Cli.Terminal;

/// <summary>A result's way out: standard output, or a file that is complete or not there at all.</summary>
internal static class OutputTarget
{
    /// <summary>Writes to the file, or to standard output when there is none.</summary>
    /// <exception cref="FileFaultException">The file cannot be written.</exception>
    public static void Write(CliConsole console, string? file, Action<Stream> write)
    {
        if (file is null)
        {
            console.Output.Flush();
            write(console.OutputStream);
            console.OutputStream.Flush();
            return;
        }

        // Written whole beside its place, then moved there: whoever reads the file sees the old one or the new one.
        var beside = file + ".part";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(beside, file, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new FileFaultException(file, $"'{file}' cannot be written: {fault.Message}", fault);
        }
    }
}
