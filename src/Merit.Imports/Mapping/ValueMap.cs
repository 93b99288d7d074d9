using System.Text;
using Merit.Data.Diagnostics;

namespace Merit.Imports.Mapping;

/// <summary>Texts that are replaced by others, looked up by their bytes.</summary>
public sealed class ValueMap
{
    private readonly (byte[] From, byte[] To, SourceLocation Where)[] _entries;

    /// <summary>A map.</summary>
    public ValueMap(IEnumerable<(string From, string To, SourceLocation Where)> entries) =>
        _entries = [.. entries.Select(e => (Encoding.UTF8.GetBytes(e.From), Encoding.UTF8.GetBytes(e.To), e.Where))];

    /// <summary>The texts that are replaced, with the place that says so.</summary>
    public IEnumerable<(int Index, string From, SourceLocation Where)> Entries => _entries.Select((entry, i) => (i, Encoding.UTF8.GetString(entry.From), entry.Where));

    /// <summary>What a text is replaced by, or the text itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The number of the entry that replaced it, or -1.</param>
    public ReadOnlySpan<byte> Replace(ReadOnlySpan<byte> text, out int index)
    {
        // A few entries are faster to compare than to hash.
        for (index = 0; index < _entries.Length; index++)
        {
            if (text.SequenceEqual(_entries[index].From))
            {
                return _entries[index].To;
            }
        }

        index = -1;
        return text;
    }
}
