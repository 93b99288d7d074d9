using Merit.Data.Diagnostics;

namespace Merit.Documents;

/// <summary>Parts of texts that keep their places.</summary>
public static class SourceTextParts
{
    /// <summary>The text from an offset to its end.</summary>
    public static SourceText From(this SourceText source, int offset)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.Text[offset..];
        var places = new SourceLocation[text.Length + 1];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = source.LocationAt(offset + i);
        }

        return new SourceText(text, places);
    }
}
