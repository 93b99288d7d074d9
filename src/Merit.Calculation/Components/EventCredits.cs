using Merit.Calculation.Crediting;

namespace Merit.Calculation.Components;

/// <summary>The credits of an event set by person, each person's in order of date, then id.</summary>
internal sealed class EventCredits
{
    private readonly int[] _starts;
    private readonly int[] _order;

    public EventCredits(CreditedRows set, int people, int[]? ranks)
    {
        Set = set;
        _starts = new int[people + 1];
        foreach (var person in set.Persons)
        {
            _starts[person + 1]++;
        }

        for (var i = 0; i < people; i++)
        {
            _starts[i + 1] += _starts[i];
        }

        _order = new int[set.Count];
        var keys = new long[set.Count];
        var next = _starts.AsSpan(0, people).ToArray();
        for (var credit = 0; credit < set.Count; credit++)
        {
            var row = set.Rows[credit];
            var at = next[set.Persons[credit]]++;
            _order[at] = credit;
            keys[at] = ((long)set.Day(row) << 32) | (uint)(ranks is null ? row : ranks[row]);
        }

        Parallel.For(0, people, person => Array.Sort(keys, _order, _starts[person], _starts[person + 1] - _starts[person]));
    }

    /// <summary>The set.</summary>
    public CreditedRows Set { get; }

    /// <summary>The credits of a person, in order.</summary>
    public ReadOnlySpan<int> Of(int person) => _order.AsSpan(_starts[person], _starts[person + 1] - _starts[person]);
}
