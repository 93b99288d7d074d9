using System.Numerics;
using System.Text;

namespace Merit.Data.Tables;

/// <summary>
/// Finds the row of a key. Keys that differ in a number at their end alone are found by it; others by open addressing over row numbers and a few bits of hash, eight bytes a slot.
/// </summary>
public sealed class IdIndex
{
    private readonly IdColumn _ids;
    private readonly NumberedTexts _numbered = new();
    private readonly (uint Hash, int RowPlusOne)[] _slots;
    private readonly int _mask;

    internal IdIndex(IdColumn ids)
    {
        _ids = ids;
        var duplicates = new List<int>();
        var others = new List<int>();
        for (var row = 0; row < ids.Count; row++)
        {
            var words = KeyWords.Of(ids.BytesAt(row));
            if (_numbered.TryNumber(words, out var number) && _numbered.Find(number) >= 0)
            {
                duplicates.Add(row);
            }
            else if (!_numbered.TryPlace(words, row) && !(_numbered.TryGrow(words, ids.Count) && _numbered.TryPlace(words, row)))
            {
                others.Add(row);
            }
        }

        // How far numbers may reach is the same from first to last: a key has its place in one of the two, whichever came first.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, others.Count * 2L));
        _slots = new (uint, int)[size];
        _mask = size - 1;
        foreach (var row in others)
        {
            var id = ids.BytesAt(row);
            var hash = KeyWords.Of(id).Hash;
            var slot = Seek(id, hash);
            if (_slots[slot].RowPlusOne == 0)
            {
                _slots[slot] = (hash, row + 1);
            }
            else
            {
                duplicates.Add(row);
            }
        }

        duplicates.Sort();
        Duplicates = duplicates;
    }

    /// <summary>Rows whose key an earlier row has already; empty in data that passed its checks.</summary>
    public IReadOnlyList<int> Duplicates { get; }

    /// <summary>The row with this key, as UTF-8, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        var words = KeyWords.Of(id);
        return _numbered.TryNumber(words, out var number) && _numbered.Find(number) is var row and >= 0 ? row : _slots[Seek(id, words.Hash)].RowPlusOne - 1;
    }

    /// <summary>The row with this key, or -1.</summary>
    public int Find(string id) => Find(Encoding.UTF8.GetBytes(id));

    private int Seek(ReadOnlySpan<byte> id, uint hash)
    {
        for (var slot = (int)hash & _mask; ; slot = (slot + 1) & _mask)
        {
            var (other, rowPlusOne) = _slots[slot];
            if (rowPlusOne == 0 || (other == hash && _ids.BytesAt(rowPlusOne - 1).SequenceEqual(id)))
            {
                return slot;
            }
        }
    }
}
