namespace Merit.Calculation.Crediting;

/// <summary>Gathers credits; shares that reach one person on one row by several ways add up.</summary>
internal sealed class CreditList
{
    private readonly List<int> _rows = [];
    private readonly List<int> _persons = [];
    private readonly List<long> _shares = [];

    /// <summary>How many credits so far: where the next row's begin.</summary>
    public int Count => _rows.Count;

    /// <summary>Credits a share of a row whose other credits begin at <paramref name="firstOfRow"/>.</summary>
    public void Add(int firstOfRow, int row, int person, long share)
    {
        for (var i = firstOfRow; i < _rows.Count; i++)
        {
            if (_persons[i] == person)
            {
                _shares[i] = checked(_shares[i] + share);
                return;
            }
        }

        _rows.Add(row);
        _persons.Add(person);
        _shares.Add(share);
    }

    /// <summary>The credits of several lists, one after another.</summary>
    public static (int[] Rows, int[] Persons, long[] Shares) Join(IReadOnlyList<CreditList> lists) =>
        ([.. lists.SelectMany(l => l._rows)], [.. lists.SelectMany(l => l._persons)], [.. lists.SelectMany(l => l._shares)]);
}
