using System.Buffers;

namespace Merit.Calculation.Crediting;

/// <summary>The credits of one part of the rows, as they are found: in order of rows. Its arrays are borrowed, and given back when the credits are in their table.</summary>
internal sealed class CreditPart : IDisposable
{
    private int[] _persons;
    private Credit[] _credits;

    /// <summary>Room for about so many credits of so many people.</summary>
    public CreditPart(int expected, int people)
    {
        _persons = ArrayPool<int>.Shared.Rent(Math.Max(expected, 16));
        _credits = ArrayPool<Credit>.Shared.Rent(_persons.Length);
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
            Grow();
        }

        _persons[Count] = person;
        _credits[Count] = credit;
        Places[person]++;
        Count++;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_persons);
        ArrayPool<Credit>.Shared.Return(_credits);
        (_persons, _credits) = ([], []);
    }

    private void Grow()
    {
        var (persons, credits) = (_persons, _credits);
        _persons = ArrayPool<int>.Shared.Rent(persons.Length * 2);
        _credits = ArrayPool<Credit>.Shared.Rent(persons.Length * 2);
        persons.AsSpan(0, Count).CopyTo(_persons);
        credits.AsSpan(0, Count).CopyTo(_credits);
        ArrayPool<int>.Shared.Return(persons);
        ArrayPool<Credit>.Shared.Return(credits);
    }
}
