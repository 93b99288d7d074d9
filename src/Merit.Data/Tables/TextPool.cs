using System.Text;

namespace Merit.Data.Tables;

/// <summary>Distinct texts with a number each, shared by the columns that hold them; a row stores the number.</summary>
/// <remarks>Grows while data is read, by one thread; reading from it is safe afterwards.</remarks>
public sealed class TextPool
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    /// <summary>How many distinct texts there are; codes run from 0.</summary>
    public int Count => _texts.Count;

    /// <summary>The text of a code.</summary>
    public string this[int code] => _texts[code];

    /// <summary>The code of a text, a new one if it was not there.</summary>
    public int Intern(ReadOnlySpan<char> text)
    {
        var lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var code))
        {
            code = _texts.Count;
            var kept = text.ToString();
            _texts.Add(kept);
            _codes.Add(kept, code);
        }

        return code;
    }

    /// <summary>The code of a text given as UTF-8, a new one if it was not there.</summary>
    public int Intern(ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = utf8.Length <= 256 ? stackalloc char[256] : new char[utf8.Length];
        return Intern(buffer[..Encoding.UTF8.GetChars(utf8, buffer)]);
    }

    /// <summary>The code of a text, or -1 when no row has it.</summary>
    public int Find(string text) => _codes.GetValueOrDefault(text, -1);
}
