namespace Merit.Imports.Loading;

/// <summary>A folder on disk. Hidden files and folders are not part of it.</summary>
public sealed class FolderFiles : ICompanyFiles
{
    private readonly string _folder;

    /// <summary>The files under a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public FolderFiles(string folder)
    {
        _folder = Path.GetFullPath(folder);
        Paths = [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Paths { get; }

    /// <inheritdoc/>
    public Stream Open(string path) =>
        new FileStream(Path.Combine(_folder, path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
}
