using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Imports.Sources;

namespace Merit.Imports.Loading;

/// <summary>Reads a company's folder into a dataset: <c>data/TABLE.csv</c> as it is, other files by <c>mapping.yaml</c>.</summary>
public static class CompanyLoader
{
    private const string DataFolder = "data/";

    /// <summary>Reads a folder on disk.</summary>
    /// <inheritdoc cref="Load(ICompanyFiles, LoadOptions, DiagnosticBag, IProgress{LoadProgress}?, CancellationToken)"/>
    public static LoadResult Load(
        string folder, LoadOptions options, DiagnosticBag diagnostics, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default) =>
        Load(new FolderFiles(folder), options, diagnostics, progress, cancellation);

    /// <summary>Reads a company's files.</summary>
    /// <param name="files">The folder.</param>
    /// <param name="options">How to treat what is wrong.</param>
    /// <param name="diagnostics">Receives what is wrong: every fault of a row unless bad rows are skipped, and whatever is wrong with files and the mapping.</param>
    /// <param name="progress">Told now and then how far the reading is.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The dataset, or null when anything is an error, and the report.</returns>
    public static LoadResult Load(
        ICompanyFiles files, LoadOptions options, DiagnosticBag diagnostics, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = new DiagnosticBag();
        var builder = new DatasetBuilder();
        var reads = new Dictionary<(string File, string Table), (long Read, long Filtered)>();
        foreach (var path in files.Paths.Where(path => path.StartsWith(DataFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            ReadTable(files, path, builder, found, reads, progress, cancellation);
        }

        if (found.HasErrors)
        {
            // Whole files are missing: what refers to them would be reported without being wrong.
            builder.Build(skipBadRows: false).Faults.ReportTo(found);
            diagnostics.AddRange(found.InOrder());
            return new(null, ImportReport.Empty);
        }

        var built = builder.Build(options.SkipBadRows);
        if (!options.SkipBadRows)
        {
            built.Faults.ReportTo(found);
        }

        diagnostics.AddRange(found.InOrder());
        return new(built.Dataset, ReportOf(built, reads, options));
    }

    private static void ReadTable(
        ICompanyFiles files, string path, DatasetBuilder builder, DiagnosticBag diagnostics, Dictionary<(string File, string Table), (long Read, long Filtered)> reads,
        IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var here = new SourceLocation(path, 0, 0);
        if (!SourceRows.CanRead(path))
        {
            diagnostics.Warning("file-not-read", here, $"'{Path.GetFileName(path)}' is not read.", "Files of tables end in .csv, .xlsx, .json, .jsonl or .ndjson.");
            return;
        }

        if (!builder.Schemas.ContainsKey(name))
        {
            diagnostics.Error("table-unknown", here, $"There is no table '{name}'.",
                Suggestion.Nearest(name, builder.Schemas.Keys) is { } near
                    ? $"Did you mean '{near}'?"
                    : "Name the file after a standard table, declare the table in mapping.yaml, or move the file to another folder and map it.");
            return;
        }

        try
        {
            using var rows = SourceRows.Open(path, files.Open(path), SourceFormat.Default);
            var table = builder.Table(name);
            var read = new TableFile(path, table, diagnostics).Read(rows, progress, cancellation);
            reads[(path, name)] = (Math.Max(read, 0), 0);
        }
        catch (SourceException e)
        {
            diagnostics.Error(e.Code, here with { Line = e.Line }, e.Message, e.Mend);
        }
    }

    private static ImportReport ReportOf(BuildResult built, Dictionary<(string File, string Table), (long Read, long Filtered)> reads, LoadOptions options)
    {
        var loads = built.Loads.ToLookup(load => (load.File ?? "", load.Table));
        var feeds = reads.Select(feed =>
        {
            var parts = loads[feed.Key];
            return new FeedReport(feed.Key.File, feed.Key.Table, feed.Value.Read, feed.Value.Filtered, parts.Sum(p => p.LeftOut), parts.Sum(p => p.Faulty + p.Dependent),
                built.Dataset is null ? 0 : parts.Sum(p => p.Loaded));
        });
        return new([.. feeds.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Table, StringComparer.Ordinal)],
            options.SkipBadRows ? FaultLog.Of(built.Faults, built.Dependent) : new(), built.LeftOut);
    }
}
