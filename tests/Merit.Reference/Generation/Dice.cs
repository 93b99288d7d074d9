namespace Merit.Reference.Generation;

/// <summary>A seeded source of choices (SplitMix64): the same seed gives the same case on every machine and runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to but not including <paramref name="sides"/>.</summary>
    public int Below(int sides) => (int)(Next() % (ulong)sides);

    /// <summary>A number from <paramref name="least"/> through <paramref name="most"/>.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Yes in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>A day of the range, both ends inclusive.</summary>
    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(Between(0, to.DayNumber - from.DayNumber));

    /// <summary>The same things in another order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> things)
    {
        var list = things.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
