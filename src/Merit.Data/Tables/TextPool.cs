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
    private int _slotsUsed;
    private readonly NumberedTexts _numbered = new();
    private KeyWords _lastWords;
    private int _lastCode = -1;

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
        return _slots[slot].CodePlusOne > 0 ? _slots[slot].CodePlusOne - 1 : AddTo(slot, words, utf8);
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

        if (!_numbered.TryNumber(whole, out var number) || _numbered.Find(number) is var code && code < 0)
        {
            code = FindOrAdd(whole);
        }

        (_lastWords, _lastCode) = (whole, code);
        return code;
    }

    /// <summary>Asks for the memory that looking a text up will read, to go on while it comes.</summary>
    internal void Prefetch(KeyWords words)
    {
        if (_numbered.TryNumber(words, out var number))
        {
            _numbered.Prefetch(number);
        }
        else
        {
            CacheLine.Prefetch(ref _slots[(int)words.Hash & _mask]);
        }
    }

    /// <summary>The code of a text, or -1 when it is not there.</summary>
    public int Find(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var words = KeyWords.Of(utf8);
        return words.IsWhole && _numbered.TryNumber(words, out var number) && _numbered.Find(number) is var code and >= 0 ? code : _slots[Seek(words, utf8)].CodePlusOne - 1;
    }

    private int FindOrAdd(KeyWords whole)
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
                return Add(at, whole);
            }
        }
    }

    private int Add(int slot, KeyWords whole)
    {
        Span<byte> utf8 = stackalloc byte[KeyWords.LongestInside];
        utf8 = utf8[..whole.CopyTo(utf8)];
        if (_numbered.TryPlace(whole, Count))
        {
            return Append(utf8);
        }

        if (_numbered.TryGrow(whole, Count))
        {
            // There may now be a place for others, too, that had none.
            _numbered.TryPlace(whole, Count);
            Rehash(_slots.Length);
            return Append(utf8);
        }

        return AddTo(slot, whole, utf8);
    }

    private int AddTo(int slot, KeyWords words, ReadOnlySpan<byte> utf8)
    {
        var code = Append(utf8);
        _slots[slot] = new(words, Count);
        if (++_slotsUsed * 2 > _slots.Length)
        {
            Rehash(_slots.Length * 2);
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

    private void Rehash(int size)
    {
        var old = _slots;
        _slots = new Slot[size];
        _mask = size - 1;
        _slotsUsed = 0;
        foreach (var entry in old)
        {
            if (entry.CodePlusOne == 0 || _numbered.TryPlace(entry.Words, entry.CodePlusOne - 1))
            {
                continue;
            }

            var at = (int)entry.Words.Hash & _mask;
            while (_slots[at].CodePlusOne != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = entry;
            _slotsUsed++;
        }
    }

    private readonly record struct Slot(KeyWords Words, int CodePlusOne);
}
