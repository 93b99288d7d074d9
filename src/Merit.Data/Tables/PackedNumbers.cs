namespace Merit.Data.Tables;

/// <summary>Whole numbers, each in as few bytes as the largest of them takes; they grow wider as they come. <see cref="NumberColumn.Empty"/> stands for no value.</summary>
internal sealed class PackedNumbers
{
    private Growing<sbyte> _one = new();
    private Growing<short> _two = new();
    private Growing<int> _four = new();
    private Growing<long> _eight = new();
    private int _width = 1;

    /// <summary>None yet.</summary>
    public PackedNumbers()
    {
    }

    /// <summary>The first numbers of an array, which is not copied.</summary>
    public PackedNumbers(long[] numbers)
    {
        _eight = new(numbers);
        _width = 8;
        Count = numbers.Length;
        foreach (var number in numbers)
        {
            Regard(number);
        }
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

    /// <summary>Adds a number.</summary>
    public void Add(long number)
    {
        Regard(number);
        Append(number);
    }

    private void Regard(long number)
    {
        if (number == NumberColumn.Empty)
        {
            HasEmpty = true;
        }
        else
        {
            Least = Math.Min(Least, number);
            Greatest = Math.Max(Greatest, number);
        }
    }

    private void Append(long number)
    {
        switch (_width)
        {
            case 1 when number is > sbyte.MinValue and <= sbyte.MaxValue or NumberColumn.Empty:
                _one.Add(number == NumberColumn.Empty ? sbyte.MinValue : (sbyte)number);
                Count++;
                break;
            case 2 when number is > short.MinValue and <= short.MaxValue or NumberColumn.Empty:
                _two.Add(number == NumberColumn.Empty ? short.MinValue : (short)number);
                Count++;
                break;
            case 4 when number is > int.MinValue and <= int.MaxValue or NumberColumn.Empty:
                _four.Add(number == NumberColumn.Empty ? int.MinValue : (int)number);
                Count++;
                break;
            case 8:
                _eight.Add(number);
                Count++;
                break;
            default:
                Widen();
                Append(number);
                break;
        }
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

    private void Widen()
    {
        var old = All;
        var (room, count) = (Room, Count);
        _width *= 2;
        Count = 0;
        Reserve(room);
        for (var i = 0; i < count; i++)
        {
            Append(old[i]);
        }

        _one = _width == 2 ? new() : _one;
        _two = _width == 4 ? new() : _two;
        _four = _width == 8 ? new() : _four;
    }

    private int Room => _width switch { 1 => _one.Items.Length, 2 => _two.Items.Length, _ => _four.Items.Length };
}
