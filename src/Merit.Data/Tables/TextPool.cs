using System.Text;

namespace Merit.Data.Tables;

/// <summary>Distinct texts with a number each; a row of a column stores the number. Texts are held as UTF-8, no object for each.</summary>
/// <remarks>Grows while data is read, by one thread; reading from it is safe afterwards.</remarks>
public sealed class TextPool
{
    /// <summary>How many texts are looked up at once at most: as many as memory can be asked for without losing what came first.</summary>
    internal const int MostAtOnce = 256;

    private Slot[] _slots = new Slot[16];
    private int[] _ends = new int[8];
    private byte[] _bytes = new byte[64];
    private int _mask = 15;
    private KeyWords _lastWords;
    private int _lastCode = -1;
    private int _patience = 4;
    private int _tries;

    /// <summary>How many distinct texts there are; codes run from 0 in the order in which texts came.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a code. A new string each time.</summary>
    public string this[int code] => Encoding.UTF8.GetString(BytesAt(code));

    /// <summary>The text of a code as UTF-8.</summary>
    public ReadOnlySpan<byte> BytesAt(int code)
    {
        var start = code == 0 ? 0 : _ends[code - 1];
        return _bytes.AsSpan(start, _ends[code] - start);
    }

    /// <summary>The code of a text, a new one if it was not there.</summary>
    public int Intern(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> buffer = most <= 512 ? stackalloc byte[512] : new byte[most];
        return Intern(buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
    }

    /// <summary>The code of a text given as UTF-8, a new one if it was not there.</summary>
    public int Intern(ReadOnlySpan<byte> utf8)
    {
        var words = KeyWords.Of(utf8);
        if (words.IsWhole)
        {
            return Intern(words);
        }

        var slot = Seek(words, utf8);
        return _slots[slot].CodePlusOne > 0 ? _slots[slot].CodePlusOne - 1 : Add(slot, words, utf8);
    }

    /// <summary>The codes of texts that lie end to end; <see cref="TextColumn.Empty"/> for those without bytes. Says whether there are any of those.</summary>
    /// <param name="words">Their words.</param>
    /// <param name="bytes">Their bytes.</param>
    /// <param name="ends">Where the first begins, and then where each ends.</param>
    /// <param name="codes">Receives the codes.</param>
    internal bool Intern(ReadOnlySpan<KeyWords> words, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends, Span<int> codes)
    {
        var hasEmpty = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == default)
            {
                codes[i] = TextColumn.Empty;
                hasEmpty = true;
            }
            else
            {
                codes[i] = words[i].IsWhole ? Intern(words[i]) : Intern(bytes[ends[i]..ends[i + 1]]);
            }
        }

        return hasEmpty;
    }

    /// <summary>The code of a text whose words hold all of it.</summary>
    private int Intern(KeyWords whole)
    {
        if (whole == _lastWords && _lastCode >= 0)
        {
            return _lastCode;
        }

        var code = Follows(whole) ? _lastCode + 1 : Find(whole);
        if (code < 0)
        {
            Span<byte> utf8 = stackalloc byte[KeyWords.LongestInside];
            code = Add(~code, whole, utf8[..whole.CopyTo(utf8)]);
        }

        (_lastWords, _lastCode) = (whole, code);
        return code;
    }

    /// <summary>Asks for the memory that looking a text up will read, to go on while it comes.</summary>
    internal void Prefetch(KeyWords words) => CacheLine.Prefetch(ref _slots[(int)words.Hash & _mask]);

    /// <summary>The code of a text, or -1 when it is not there.</summary>
    public int Find(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return _slots[Seek(KeyWords.Of(utf8), utf8)].CodePlusOne - 1;
    }

    // Files often go through all keys in one order again and again: then the text that came after the last one comes next. Where they do not, looking is given up, but for a try now and then.
    private bool Follows(KeyWords whole)
    {
        if (_lastCode + 1 >= Count || (_patience == 0 && (_tries++ & 63) != 0))
        {
            return false;
        }

        var follows = KeyWords.Of(BytesAt(_lastCode + 1)) == whole;
        _patience = follows ? 4 : Math.Max(0, _patience - 1);
        return follows;
    }

    // The code, or the slot that is free for it, inverted.
    private int Find(KeyWords whole)
    {
        for (var at = (int)whole.Hash & _mask; ; at = (at + 1) & _mask)
        {
            ref var slot = ref _slots[at];
            if (slot.Words == whole && slot.CodePlusOne != 0)
            {
                return slot.CodePlusOne - 1;
            }

            if (slot.CodePlusOne == 0)
            {
                return ~at;
            }
        }
    }

    private int Add(int slot, KeyWords words, ReadOnlySpan<byte> utf8)
    {
        var code = Append(utf8);
        _slots[slot] = new(words, Count);
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return code;
    }

    private int Seek(KeyWords words, ReadOnlySpan<byte> utf8)
    {
        for (var at = (int)words.Hash & _mask; ; at = (at + 1) & _mask)
        {
            ref var slot = ref _slots[at];
            if (slot.CodePlusOne == 0 || (slot.Words == words && (words.IsWhole || BytesAt(slot.CodePlusOne - 1).SequenceEqual(utf8))))
            {
                return at;
            }
        }
    }

    private int Append(ReadOnlySpan<byte> text)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + (long)text.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, start + (long)text.Length)));
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, _ends.Length * 2);
        }

        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + text.Length;
        return Count++;
    }

    private void Rehash()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        _mask = _slots.Length - 1;
        foreach (var entry in old)
        {
            if (entry.CodePlusOne == 0)
            {
                continue;
            }

            var at = (int)entry.Words.Hash & _mask;
            while (_slots[at].CodePlusOne != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = entry;
        }
    }

    private readonly record struct Slot(KeyWords Words, int CodePlusOne);
}
