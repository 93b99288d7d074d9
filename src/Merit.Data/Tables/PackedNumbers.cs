using System.Numerics;

namespace Merit.Data.Tables;

/// <summary>Whole numbers, each in as few bytes as the largest of them takes; they grow wider as they come. <see cref="NumberColumn.Empty"/> stands for no value.</summary>
internal sealed class PackedNumbers
{
    /// <summary>How many numbers are worked on at a time where one array of them all would be too large.</summary>
    public const int BlockSize = 2048;

    private Growing<sbyte> _one = new();
    private Growing<short> _two = new();
    private Growing<int> _four = new();
    private Growing<long> _eight = new();
    private int _width = 1;

    /// <summary>None yet.</summary>
    public PackedNumbers()
    {
    }

    /// <summary>The numbers of an array, which is not copied.</summary>
    public PackedNumbers(long[] numbers)
    {
        _eight = new(numbers);
        _width = 8;
        Count = numbers.Length;
        Regard(numbers);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them.</summary>
    public NumeratorSpan All => _width switch
    {
        1 => NumeratorSpan.Of<sbyte>(_one.Items.AsSpan(0, Count)),
        2 => NumeratorSpan.Of<short>(_two.Items.AsSpan(0, Count)),
        4 => NumeratorSpan.Of<int>(_four.Items.AsSpan(0, Count)),
        _ => NumeratorSpan.Of<long>(_eight.Items.AsSpan(0, Count)),
    };

    /// <summary>The number of a row.</summary>
    public long this[int row]
    {
        get
        {
            switch (_width)
            {
                case 1:
                    return _one.Items[row] == sbyte.MinValue ? NumberColumn.Empty : _one.Items[row];
                case 2:
                    return _two.Items[row] == short.MinValue ? NumberColumn.Empty : _two.Items[row];
                case 4:
                    return _four.Items[row] == int.MinValue ? NumberColumn.Empty : _four.Items[row];
                default:
                    return _eight.Items[row];
            }
        }
    }

    /// <summary>The least number so far, or 0 where that is less.</summary>
    public long Least { get; private set; }

    /// <summary>The greatest number so far, or 0 where that is more.</summary>
    public long Greatest { get; private set; }

    /// <summary>Whether any stands for no value.</summary>
    public bool HasEmpty { get; private set; }

    /// <summary>Adds numbers.</summary>
    public void Add(ReadOnlySpan<long> numbers)
    {
        Regard(numbers);
        while (!Fits())
        {
            Widen();
        }

        Append(numbers);
    }

    /// <summary>Makes room for so many in all.</summary>
    public void Reserve(int count)
    {
        switch (_width)
        {
            case 1:
                _one.Reserve(count);
                break;
            case 2:
                _two.Reserve(count);
                break;
            case 4:
                _four.Reserve(count);
                break;
            default:
                _eight.Reserve(count);
                break;
        }
    }

    private void Regard(ReadOnlySpan<long> numbers)
    {
        // Some at a time: the number that stands for no value is the least of all, so that it is never the greatest.
        var (empty, allLeast, allGreatest, anyEmpty) = (new Vector<long>(NumberColumn.Empty), Vector<long>.Zero, Vector<long>.Zero, Vector<long>.Zero);
        var whole = numbers.Length - (numbers.Length % Vector<long>.Count);
        for (var i = 0; i < whole; i += Vector<long>.Count)
        {
            var some = new Vector<long>(numbers[i..]);
            var isEmpty = Vector.Equals(some, empty);
            anyEmpty |= isEmpty;
            allLeast = Vector.Min(allLeast, Vector.AndNot(some, isEmpty));
            allGreatest = Vector.Max(allGreatest, some);
        }

        HasEmpty |= anyEmpty != Vector<long>.Zero;
        for (var i = 0; i < Vector<long>.Count; i++)
        {
            Regard(allLeast[i]);
            Regard(allGreatest[i]);
        }

        foreach (var number in numbers[whole..])
        {
            HasEmpty |= number == NumberColumn.Empty;
            Regard(number == NumberColumn.Empty ? 0 : number);
        }
    }

    private void Regard(long number) => (Least, Greatest) = (Math.Min(Least, number), Math.Max(Greatest, number));

    // In each width the least number stands for no value.
    private bool Fits() => _width switch
    {
        1 => Least > sbyte.MinValue && Greatest <= sbyte.MaxValue,
        2 => Least > short.MinValue && Greatest <= short.MaxValue,
        4 => Least > int.MinValue && Greatest <= int.MaxValue,
        _ => true,
    };

    private void Append(ReadOnlySpan<long> numbers)
    {
        switch (_width)
        {
            case 1:
                Narrow(numbers, _one.AddRoom(numbers.Length));
                break;
            case 2:
                Narrow(numbers, _two.AddRoom(numbers.Length));
                break;
            case 4:
                Narrow(numbers, _four.AddRoom(numbers.Length));
                break;
            default:
                numbers.CopyTo(_eight.AddRoom(numbers.Length));
                break;
        }

        Count += numbers.Length;
    }

    private static void Narrow<T>(ReadOnlySpan<long> numbers, Span<T> into)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        numbers = numbers[..into.Length];
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = numbers[i] == NumberColumn.Empty ? T.MinValue : T.CreateTruncating(numbers[i]);
        }
    }

    private void Widen()
    {
        var old = All;
        var room = Room;
        _width *= 2;
        Count = 0;
        Reserve(room);
        Span<long> some = stackalloc long[BlockSize];
        for (var from = 0; from < old.Length; from += BlockSize)
        {
            var numbers = some[..Math.Min(BlockSize, old.Length - from)];
            old.CopyTo(from, numbers);
            Append(numbers);
        }

        _one = _width == 2 ? new() : _one;
        _two = _width == 4 ? new() : _two;
        _four = _width == 8 ? new() : _four;
    }

    private int Room => _width switch { 1 => _one.Items.Length, 2 => _two.Items.Length, _ => _four.Items.Length };
}
