using System.Numerics;
using System.Text;

namespace Merit.Data.Tables;

/// <summary>Finds the row of a key. Open addressing over row numbers and a few bits of hash: eight bytes a slot.</summary>
public sealed class IdIndex
{
    private readonly IdColumn _ids;
    private readonly (uint Hash, int RowPlusOne)[] _slots;
    private readonly int _mask;

    internal IdIndex(IdColumn ids)
    {
        _ids = ids;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, ids.Count * 2L));
        _slots = new (uint, int)[size];
        _mask = size - 1;
        var duplicates = new List<int>();
        for (var row = 0; row < ids.Count; row++)
        {
            var id = ids.BytesAt(row);
            var hash = Hash(id);
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

        Duplicates = duplicates;
    }

    /// <summary>Rows whose key an earlier row has already; empty in data that passed its checks.</summary>
    public IReadOnlyList<int> Duplicates { get; }

    /// <summary>The row with this key, as UTF-8, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id) => _slots[Seek(id, Hash(id))].RowPlusOne - 1;

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

    private static uint Hash(ReadOnlySpan<byte> id) => KeyWords.Of(id).Hash;
}
