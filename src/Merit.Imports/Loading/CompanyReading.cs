using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text;
using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Imports.Deriving;
using Merit.Imports.Feeding;
using Merit.Imports.Mapping;
using Merit.Imports.Sources;

namespace Merit.Imports.Loading;

/// <summary>One reading of a company's files.</summary>
internal sealed class CompanyReading(
    ICompanyFiles files, LoadOptions options, DiagnosticBag diagnostics, IProgress<LoadProgress>? progress, CancellationToken cancellation)
{
    private const string DataFolder = "data/";
    private const string MappingFile = "mapping.yaml";

    private readonly Dictionary<(string File, string Table), (long Read, long Filtered)> _reads = [];

    public LoadResult Run()
    {
        if (ReadMapping() is not { } mapping)
        {
            return new(null, ImportReport.Empty);
        }

        var builder = new DatasetBuilder(mapping.Tables, mapping.OverlayRoles);
        ReadSources(mapping, builder);
        if (diagnostics.HasErrors)
        {
            // Whole files are missing: what refers to them would be reported without being wrong.
            builder.CellFaults.ReportTo(diagnostics);
            return new(null, ImportReport.Empty);
        }

        Derive(mapping, builder);
        var built = builder.Build(options.SkipBadRows);
        if (!options.SkipBadRows)
        {
            built.Faults.ReportTo(diagnostics);
        }

        return new(diagnostics.HasErrors ? null : built.Dataset, ReportOf(built));
    }

    // Files are read side by side; what they give, and what is wrong with them, is taken in the order in which they are listed.
    private void ReadSources(MappingDocument mapping, DatasetBuilder builder)
    {
        var found = new List<Func<DiagnosticBag, SourceRowsRead?>>();
        found.AddRange(files.Paths.Where(path => path.StartsWith(DataFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => (Func<DiagnosticBag, SourceRowsRead?>)(bag => ReadTable(path, builder.Schemas, bag))));
        found.AddRange(mapping.Sources.Select(source => (Func<DiagnosticBag, SourceRowsRead?>)(bag => ReadSource(source, bag))));
        var read = new SourceRowsRead?[found.Count];
        var bags = found.ConvertAll(_ => new DiagnosticBag());
        try
        {
            Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, found.Count), EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancellation },
                i => read[i] = found[i](bags[i]));
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        for (var i = 0; i < read.Length; i++)
        {
            diagnostics.AddRange(bags[i].Items);
            if (read[i] is { } source)
            {
                builder.Append(source.Parts);
                foreach (var (table, part) in source.Parts)
                {
                    Count(source.File, table, source.Read, source.Read - part.Count);
                }
            }
        }
    }

    private MappingDocument? ReadMapping()
    {
        if (!files.Paths.Contains(MappingFile, StringComparer.Ordinal))
        {
            return MappingDocument.None;
        }

        using var reader = new StreamReader(files.Open(MappingFile), new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return MappingReader.Read(reader.ReadToEnd(), MappingFile, diagnostics);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Error("cell-encoding", new(MappingFile, 0, 0), "The mapping is no UTF-8 text.", "Save the file as UTF-8.");
            return null;
        }
    }

    private SourceRowsRead? ReadTable(string path, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag bag)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var here = new SourceLocation(path, 0, 0);
        if (!SourceRows.CanRead(path))
        {
            bag.Warning("file-not-read", here, $"'{Path.GetFileName(path)}' is not read.", "Files of tables end in .csv, .xlsx, .json, .jsonl or .ndjson.");
            return null;
        }

        if (!schemas.TryGetValue(name, out var schema))
        {
            bag.Error("table-unknown", here, $"There is no table '{name}'.",
                Suggestion.Nearest(name, schemas.Keys) is { } near
                    ? $"Did you mean '{near}'?"
                    : "Name the file after a standard table, declare the table in mapping.yaml, or move the file to another folder and map it.");
            return null;
        }

        return Open(path, SourceFormat.Default, bag, rows => TableFile.Bind(path, schema, rows.Headers, bag)?.Run(rows, progress, cancellation));
    }

    private SourceRowsRead? ReadSource(SourceMapping source, DiagnosticBag bag)
    {
        if (!files.Paths.Contains(source.File, StringComparer.Ordinal))
        {
            bag.Error("mapping-file-missing", source.Where, $"There is no file '{source.File}'.", Suggestion.Nearest(source.File, files.Paths) is { } near ? $"Did you mean '{near}'?" : null);
            return null;
        }

        return Open(source.File, source.Format, bag, rows =>
        {
            var binder = new SourceBinder(source, bag);
            if (binder.Bind(rows.Headers) is not { } reading)
            {
                return null;
            }

            var read = reading.Run(rows, progress, cancellation);
            binder.WarnOfUnusedValues(reading);
            return read;
        });
    }

    private SourceRowsRead? Open(string path, SourceFormat format, DiagnosticBag bag, Func<SourceRows, SourceRowsRead?> read)
    {
        try
        {
            using var rows = SourceRows.Open(path, files.Open(path), format);
            return read(rows);
        }
        catch (SourceException e)
        {
            bag.Error(e.Code, new(path, e.Line, 0), e.Message, e.Mend);
            return null;
        }
    }

    private void Count(string file, string table, long read, long filtered)
    {
        var before = _reads.GetValueOrDefault((file, table));
        _reads[(file, table)] = (before.Read + read, before.Filtered + filtered);
    }

    private void Derive(MappingDocument mapping, DatasetBuilder builder)
    {
        if (mapping.Movements is null && mapping.Book.Count == 0)
        {
            return;
        }

        // What is derived follows from the rows that will be loaded; faults of the others are reported by the build that follows.
        var known = builder.Build(skipBadRows: true).Dataset!;
        if (mapping.Movements is { } movements)
        {
            new MovementDeriver(movements, builder, diagnostics).Run(known);
        }

        if (mapping.Book.Count > 0)
        {
            new BookDeriver(mapping.Book, builder, diagnostics).Run(known);
        }
    }

    private ImportReport ReportOf(BuildResult built)
    {
        var loads = built.Loads.ToLookup(load => (File: load.File ?? "", load.Table));
        var feeds = _reads.Select(feed => ReportOf(built, loads[feed.Key], feed.Key, feed.Value.Read, feed.Value.Filtered));

        // Derived rows come from files that feed other tables, or from the mapping itself.
        var derived = loads.Where(load => !_reads.ContainsKey(load.Key)).Select(load => ReportOf(built, load, load.Key, load.Sum(part => part.Rows), 0));
        return new([.. feeds.Concat(derived).OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Table, StringComparer.Ordinal)],
            options.SkipBadRows ? FaultLog.Of(built.Faults, built.Dependent) : new(), built.LeftOut);
    }

    private FeedReport ReportOf(BuildResult built, IEnumerable<TableLoad> loads, (string File, string Table) key, long read, long filtered)
    {
        var parts = loads.ToList();
        var loaded = built.Dataset is null || diagnostics.HasErrors ? 0 : parts.Sum(p => (long)p.Loaded);
        return new(key.File, key.Table, read, filtered, parts.Sum(p => (long)p.LeftOut), parts.Sum(p => (long)p.Faulty + p.Dependent), loaded);
    }
}
