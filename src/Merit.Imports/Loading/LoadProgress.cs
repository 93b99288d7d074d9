namespace Merit.Imports.Loading;

/// <summary>How far the loading is.</summary>
/// <param name="File">The file being read.</param>
/// <param name="Rows">How many of its rows were read.</param>
public readonly record struct LoadProgress(string File, long Rows);
