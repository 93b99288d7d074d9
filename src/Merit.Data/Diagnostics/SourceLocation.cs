using System.Globalization;

namespace Merit.Data.Diagnostics;

/// <summary>A place in a text that a person wrote.</summary>
/// <param name="File">The file as the person named it, or null when the text has no file.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column, from 1, in UTF-16 units; 0 when the whole line is meant.</param>
public readonly record struct SourceLocation(string? File, int Line, int Column)
{
    /// <summary>No place at all.</summary>
    public static SourceLocation None => default;

    /// <summary><c>file:line:column</c>, as editors and terminals understand it.</summary>
    public override string ToString() =>
        (File, Line, Column) switch
        {
            (null, 0, _) => "",
            (null, _, 0) => string.Create(CultureInfo.InvariantCulture, $"{Line}"),
            (null, _, _) => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}"),
            (_, 0, _) => File,
            (_, _, 0) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
        };
}
