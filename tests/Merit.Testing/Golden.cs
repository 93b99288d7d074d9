using System.Runtime.CompilerServices;
using System.Text;

namespace Merit.Testing;

/// <summary>Compares what a program printed with a file checked in under the test project's <c>Golden/</c> folder.</summary>
public static class Golden
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Fails unless <paramref name="actual"/> equals the golden file, line ends aside. On failure the text is left beside the golden file as
    /// <c>*.received</c>; with <c>MERIT_ACCEPT_GOLDEN=1</c> it becomes the golden file instead.
    /// </summary>
    /// <param name="actual">The text the test produced.</param>
    /// <param name="relativePath">The golden file, relative to the <c>Golden/</c> folder of the test project.</param>
    /// <param name="callerFilePath">The calling source file; the compiler fills it in.</param>
    public static void Match(string actual, string relativePath, [CallerFilePath] string callerFilePath = "") =>
        Match(actual, relativePath, callerFilePath, Environment.GetEnvironmentVariable("MERIT_ACCEPT_GOLDEN") == "1");

    /// <summary>As <see cref="Match(string, string, string)"/>, with the choice to accept made by the caller.</summary>
    /// <param name="actual">The text the test produced.</param>
    /// <param name="relativePath">The golden file, relative to the <c>Golden/</c> folder of the test project.</param>
    /// <param name="callerFilePath">A file of the test project.</param>
    /// <param name="accept">Whether a difference rewrites the golden file instead of failing.</param>
    public static void Match(string actual, string relativePath, string callerFilePath, bool accept)
    {
        ArgumentNullException.ThrowIfNull(actual);
        var golden = Path.Combine(ProjectFolder(callerFilePath), "Golden", relativePath);
        var received = golden + ".received";
        var text = Normalise(actual);
        var expected = File.Exists(golden) ? Normalise(File.ReadAllText(golden, Utf8)) : null;
        if (string.Equals(expected, text, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
        if (accept)
        {
            File.WriteAllText(golden, text, Utf8);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, Utf8);
        throw new GoldenMismatchException(Message(expected, text, golden, received));
    }

    private static string Message(string? expected, string actual, string golden, string received)
    {
        var difference = expected is null ? "There is no golden file yet." : FirstDifference(expected, actual);
        return $"""
            {difference}
              golden:   {golden}
              received: {received}
            If what was received is right, run the test again with MERIT_ACCEPT_GOLDEN=1 and commit the golden file.
            """;
    }

    private static string FirstDifference(string expected, string actual)
    {
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && string.Equals(expectedLines[line], actualLines[line], StringComparison.Ordinal))
        {
            line++;
        }

        var wanted = line < expectedLines.Length ? expectedLines[line] : null;
        var got = line < actualLines.Length ? actualLines[line] : null;
        var column = wanted is null || got is null ? 0 : wanted.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            The text differs from the golden file at line {line + 1}, column {column + 1}:
              expected: {Shown(wanted)}
              received: {Shown(got)}
            """;
    }

    private static string Shown(string? line) => line is null ? "(end of text)" : $"\"{line}\"";

    private static string Normalise(string text) => text.ReplaceLineEndings("\n");

    private static string ProjectFolder(string callerFilePath)
    {
        var folder = Path.GetDirectoryName(callerFilePath);
        while (!string.IsNullOrEmpty(folder))
        {
            if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.csproj").Any())
            {
                return folder;
            }

            folder = Path.GetDirectoryName(folder);
        }

        throw new InvalidOperationException($"No project folder above '{callerFilePath}': golden files need the sources the tests were built from.");
    }
}
