using System.Globalization;
using System.Runtime.CompilerServices;

namespace Merit.Calculation.Components;

/// <summary>The text of a note, put together only when steps are kept: an explanation that nobody asked for costs nothing.</summary>
[InterpolatedStringHandler]
internal readonly ref struct NoteText
{
    private readonly List<string>? _parts;

    /// <summary>Called by the compiler where an interpolated string is a note.</summary>
    public NoteText(int literalLength, int formattedCount, Working working, out bool isKept)
    {
        isKept = working.IsKept;
        _parts = isKept ? new((2 * formattedCount) + Math.Min(literalLength, 1)) : null;
    }

    /// <summary>The text; null when steps are not kept.</summary>
    public string? Text => _parts is null ? null : string.Concat(_parts);

    /// <summary>Adds what stands between values.</summary>
    public void AppendLiteral(string text) => _parts!.Add(text);

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<T>(T value) => _parts!.Add(string.Create(CultureInfo.InvariantCulture, $"{value}"));
}
