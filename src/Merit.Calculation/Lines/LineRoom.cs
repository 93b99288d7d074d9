using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Lines;

/// <summary>Where a participant's components are worked out, used again for the next one; new ones each time where they are kept for an explanation.</summary>
internal sealed class LineRoom(bool isKept)
{
    private int[] _rows = [];
    private int[] _places = [];
    private long[] _shares = [];
    private long[] _values = [];
    private long[] _numbers = [];
    private long[] _amounts = [];
    private long[] _rates = [];
    private (long Paid, long Due)[] _parts = [];

    private Dictionary<ScalarSymbol, FormulaValue?> _scalars = [];

    /// <summary>Whether what was worked out is kept for an explanation.</summary>
    public bool IsKept => isKept;

    /// <summary>Room for what a participant's components leave for each other to read: empty.</summary>
    public Dictionary<ScalarSymbol, FormulaValue?> Scalars()
    {
        if (isKept)
        {
            _scalars = [];
        }

        _scalars.Clear();
        return _scalars;
    }

    /// <summary>Room for rows.</summary>
    public int[] Rows(int count) => Of(ref _rows, count);

    /// <summary>Room for places of lines.</summary>
    public int[] Places(int count) => Of(ref _places, count);

    /// <summary>Room for shares.</summary>
    public long[] Shares(int count) => Of(ref _shares, count);

    /// <summary>Room for what credits carry.</summary>
    public long[] Values(int count) => Of(ref _values, count);

    /// <summary>Room for the numbers of events whose credits carry none.</summary>
    public long[] Numbers(int count) => Of(ref _numbers, count);

    /// <summary>Room for amounts that nobody sees.</summary>
    public long[] Amounts(int count) => Of(ref _amounts, count);

    /// <summary>Room for rates.</summary>
    public long[] Rates(int count) => Of(ref _rates, count);

    /// <summary>Room for what was received of what is due.</summary>
    public (long Paid, long Due)[] Parts(int count) => Of(ref _parts, count);

    private T[] Of<T>(ref T[] room, int count)
    {
        if (isKept || room.Length < count)
        {
            room = new T[isKept ? count : Math.Max(count, room.Length * 2)];
        }

        return room;
    }
}
