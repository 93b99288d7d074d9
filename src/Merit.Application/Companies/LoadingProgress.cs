using System.Globalization;
using Merit.Imports.Loading;

namespace Merit.Application.Companies;

/// <summary>Says how far the reading of files is, in words.</summary>
internal sealed class LoadingProgress : IProgress<LoadProgress>
{
    private readonly IProgress<string> _words;

    private LoadingProgress(IProgress<string> words) => _words = words;

    /// <summary>An adapter to words, or null when nobody listens.</summary>
    public static LoadingProgress? For(IProgress<string>? words) => words is null ? null : new(words);

    public void Report(LoadProgress value) => _words.Report(string.Create(CultureInfo.InvariantCulture, $"Reading {value.File}: {value.Rows:N0} rows"));
}
