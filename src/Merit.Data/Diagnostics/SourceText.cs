namespace Merit.Data.Diagnostics;

/// <summary>A piece of text taken from a file, which knows where each of its characters stood there.</summary>
/// <remarks>Formulas live inside YAML scalars; with this a position inside the formula becomes a line and column of the file.</remarks>
public sealed class SourceText
{
    private readonly SourceLocation[]? _places;

    /// <summary>Text that stands on one line of its file, character for character, from <paramref name="start"/>.</summary>
    public SourceText(string text, SourceLocation start)
    {
        Text = text;
        Start = start;
    }

    /// <summary>Text whose characters stand at the given places (escapes, folded lines): one place per character and one for the end.</summary>
    public SourceText(string text, SourceLocation[] places)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(places);
        if (places.Length != text.Length + 1)
        {
            throw new ArgumentException("There is one place per character and one for the end.", nameof(places));
        }

        Text = text;
        _places = places;
        Start = places[0];
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Where its first character stands.</summary>
    public SourceLocation Start { get; }

    /// <summary>Where the character at <paramref name="offset"/> stands; the text's length is allowed and means its end.</summary>
    public SourceLocation LocationAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        return _places is null ? Start with { Column = Start.Column + offset } : _places[offset];
    }
}
