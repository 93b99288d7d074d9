using Merit.Data.Diagnostics;

namespace Merit.Imports.Loading;

/// <summary>Reads a company's folder into a dataset: <c>data/TABLE.csv</c> as it is, other files by <c>mapping.yaml</c>.</summary>
public static class CompanyLoader
{
    /// <summary>Reads a folder on disk.</summary>
    /// <inheritdoc cref="Load(ICompanyFiles, LoadOptions, DiagnosticBag, IProgress{LoadProgress}?, CancellationToken)"/>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static LoadResult Load(
        string folder, LoadOptions options, DiagnosticBag diagnostics, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default) =>
        Load(new FolderFiles(folder), options, diagnostics, progress, cancellation);

    /// <summary>Reads a company's files.</summary>
    /// <param name="files">The folder.</param>
    /// <param name="options">How to treat what is wrong.</param>
    /// <param name="diagnostics">Receives what is wrong: every fault of a row unless bad rows are skipped, and whatever is wrong with files and the mapping.</param>
    /// <param name="progress">Told now and then how far the reading is, from any thread.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The dataset, or null when anything is an error, and the report.</returns>
    public static LoadResult Load(
        ICompanyFiles files, LoadOptions options, DiagnosticBag diagnostics, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = new DiagnosticBag();
        var result = new CompanyReading(files, options, found, progress, cancellation).Run();
        diagnostics.AddRange(found.InOrder());
        return result;
    }
}
