namespace Merit.Application.Tests;

/// <summary>A folder of its own for a test, gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("merit-").FullName;

    /// <summary>The path of something in it.</summary>
    public string Of(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file in it, with the folders that lead there.</summary>
    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Of(relative))!);
        File.WriteAllText(Of(relative), text);
    }

    /// <summary>Copies a folder into it.</summary>
    /// <returns>The copy's path.</returns>
    public string Copy(string source, string name)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Of(System.IO.Path.Combine(name, System.IO.Path.GetRelativePath(source, file)));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return Of(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
