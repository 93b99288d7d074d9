namespace Merit.Cli.Tests.Documents;

/// <summary>
/// The command as built for these tests, under the two names by which documents call it: <c>merit</c>, and <c>dotnet run --project src/Merit.Cli</c>,
/// which here runs what is built in place of building it again. Any other use of <c>dotnet</c> in a document fails.
/// </summary>
internal sealed class BuiltTool : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("merit-built-");

    public BuiltTool()
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath!;
        dotnet = Path.GetFileNameWithoutExtension(dotnet) == "dotnet" ? dotnet : "dotnet";
        var merit = Path.Combine(MeritProcess.Folder, "merit.dll");
        Write("merit", $"""
            #!/bin/sh
            PATH="$(echo "$PATH" | cut -d: -f2-)" exec "{dotnet}" "{merit}" "$@"
            """);
        Write("dotnet", """
            #!/bin/sh
            [ "$1 $2 $3 $4" = "run --project src/Merit.Cli --" ] || { echo "no such command in a test: dotnet $*"; exit 1; }
            shift 4
            exec merit "$@"
            """);
    }

    /// <summary>The folder to put first in PATH.</summary>
    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string script)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
