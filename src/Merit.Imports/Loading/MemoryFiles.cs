namespace Merit.Imports.Loading;

/// <summary>Files held in memory: an upload, or a test.</summary>
/// <param name="files">Contents by path.</param>
public sealed class MemoryFiles(IReadOnlyDictionary<string, byte[]> files) : ICompanyFiles
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Paths { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public Stream Open(string path) => new MemoryStream(files[path], writable: false);
}
