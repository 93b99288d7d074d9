using System.Globalization;
using Merit.Data.Diagnostics;

namespace Merit.Data.Building;

/// <summary>What was wrong with rows: the first of each file as they were found, and a count of all.</summary>
/// <remarks>A file of five million rows in the wrong form gives a hundred messages and a number, not five million messages.</remarks>
public sealed class FaultLog
{
    /// <summary>How many findings of one file are listed; the others are counted.</summary>
    public const int ListedPerFile = 100;

    private readonly List<Diagnostic> _listed = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The listed findings.</summary>
    public IReadOnlyList<Diagnostic> Listed => _listed;

    /// <summary>How many findings each file has, listed or not; the empty name stands for rows without a file.</summary>
    public IReadOnlyDictionary<string, int> CountByFile => _counts;

    /// <summary>How many findings there are.</summary>
    public int Count { get; private set; }

    /// <summary>The findings of several logs.</summary>
    public static FaultLog Of(params IEnumerable<FaultLog> logs)
    {
        var all = new FaultLog();
        foreach (var log in logs)
        {
            all.AddAll(log);
        }

        return all;
    }

    /// <summary>Hands the listed findings on, and for each file with more of them one that says how many.</summary>
    public void ReportTo(DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        diagnostics.AddRange(_listed);
        foreach (var (file, count) in _counts)
        {
            if (count > ListedPerFile)
            {
                var more = string.Create(CultureInfo.InvariantCulture, $"{count - ListedPerFile:N0} more findings in this file, {count:N0} in all.");
                diagnostics.Error("more-findings", new(file, 0, 0), more, $"The first {ListedPerFile} are listed.");
            }
        }
    }

    /// <summary>Counts a finding, and says whether it is to be listed.</summary>
    internal bool Takes(string? file)
    {
        Count++;
        var count = _counts.GetValueOrDefault(file ?? "");
        _counts[file ?? ""] = count + 1;
        return count < ListedPerFile;
    }

    /// <summary>Takes over the findings of another log.</summary>
    internal void AddAll(FaultLog other)
    {
        foreach (var diagnostic in other._listed.Where(diagnostic => Takes(diagnostic.Where.File)))
        {
            _listed.Add(diagnostic);
        }

        foreach (var (file, count) in other._counts)
        {
            var unlisted = count - other._listed.Count(diagnostic => string.Equals(diagnostic.Where.File ?? "", file, StringComparison.Ordinal));
            _counts[file] = _counts.GetValueOrDefault(file) + unlisted;
            Count += unlisted;
        }
    }

    internal void List(Diagnostic diagnostic) => _listed.Add(diagnostic);
}
