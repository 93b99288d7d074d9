using System.Buffers;

namespace Merit.Calculation.Crediting;

/// <summary>The credits of one part of the rows, as they are found: in order of rows. Its arrays are borrowed, and given back when the credits are in their table.</summary>
internal sealed class CreditPart : IDisposable
{
    private int[] _persons;
    private Credit[] _credits;

    private const int First = 4096;

    /// <summary>Room for credits of so many people.</summary>
    public CreditPart(int people)
    {
        _persons = ArrayPool<int>.Shared.Rent(First);
        _credits = ArrayPool<Credit>.Shared.Rent(First);
        Places = new int[people];
    }

    /// <summary>How many credits.</summary>
    public int Count { get; private set; }

    /// <summary>How many credits each person has here; later, where each person's next one goes.</summary>
    public int[] Places { get; }

    /// <summary>The credited people.</summary>
    public ReadOnlySpan<int> Persons => _persons.AsSpan(0, Count);

    /// <summary>The credits.</summary>
    public ReadOnlySpan<Credit> Credits => _credits.AsSpan(0, Count);

    /// <summary>Adds a credit.</summary>
    public void Add(int person, Credit credit)
    {
        if (Count == _persons.Length || Count == _credits.Length)
        {
            Grow(Count * 2);
        }

        _persons[Count] = person;
        _credits[Count] = credit;
        Places[person]++;
        Count++;
    }

    /// <summary>Room for so many more credits, for many at a time; <see cref="Took"/> says how many were written there.</summary>
    /// <param name="more">How many.</param>
    /// <param name="expected">How many there will be in all, by what was found so far.</param>
    public (int[] Persons, Credit[] Credits) Room(int more, long expected)
    {
        if (Count + more > Math.Min(_persons.Length, _credits.Length))
        {
            Grow((int)Math.Clamp(expected, Count + more, int.MaxValue));
        }

        return (_persons, _credits);
    }

    /// <summary>Counts what was written into the room, from <see cref="Count"/> up to <paramref name="end"/>.</summary>
    public void Took(int end)
    {
        foreach (var person in _persons.AsSpan(Count, end - Count))
        {
            Places[person]++;
        }

        Count = end;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_persons);
        ArrayPool<Credit>.Shared.Return(_credits);
        (_persons, _credits) = ([], []);
    }

    private void Grow(int room)
    {
        var (persons, credits) = (_persons, _credits);
        _persons = ArrayPool<int>.Shared.Rent(room);
        _credits = ArrayPool<Credit>.Shared.Rent(room);
        persons.AsSpan(0, Count).CopyTo(_persons);
        credits.AsSpan(0, Count).CopyTo(_credits);
        ArrayPool<int>.Shared.Return(persons);
        ArrayPool<Credit>.Shared.Return(credits);
    }
}
