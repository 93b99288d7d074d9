using System.Buffers;
using Merit.Calculation.Running;

namespace Merit.Calculation.Crediting;

/// <summary>Credits by person, each person's in order of day, then key of the row.</summary>
internal sealed class CreditTable
{
    private readonly int[] _starts;
    private readonly Credit[] _credits;

    private CreditTable(int[] starts, Credit[] credits, ShareCodes shares, int firstDay)
    {
        _starts = starts;
        _credits = credits;
        Shares = shares;
        FirstDay = firstDay;
        for (var person = 0; person + 1 < starts.Length; person++)
        {
            Longest = Math.Max(Longest, starts[person + 1] - starts[person]);
        }
    }

    /// <summary>What the codes of shares mean.</summary>
    public ShareCodes Shares { get; }

    /// <summary>The day number from which the credits' days are counted.</summary>
    public int FirstDay { get; }

    /// <summary>How many credits.</summary>
    public int Count => _credits.Length;

    /// <summary>How many credits the person has who has most.</summary>
    public int Longest { get; }

    /// <summary>How many people there are, credited or not.</summary>
    public int People => _starts.Length - 1;

    /// <summary>How many credits the people before one have together.</summary>
    public int StartOf(int person) => _starts[person];

    /// <summary>The credits of a person, in order.</summary>
    public ReadOnlyMemory<Credit> Of(int person) => _credits.AsMemory(_starts[person], _starts[person + 1] - _starts[person]);

    /// <summary>A credit's share, as a numerator.</summary>
    public long ShareOf(Credit credit) => Shares.Shares[credit.ShareCode];

    /// <summary>Puts the credits of all parts, in the order of the parts, into one table. The parts are used up.</summary>
    /// <param name="parts">The parts, in order of rows.</param>
    /// <param name="people">How many people there are.</param>
    /// <param name="shares">What the codes of shares mean.</param>
    /// <param name="firstDay">From which the credits' days are counted.</param>
    /// <param name="ranksOf">The rank of each row by its key, given the first and the last row; null when that is the row's number.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CreditTable Of(CreditPart[] parts, int people, ShareCodes shares, int firstDay, Func<int, int, int[]?> ranksOf, CancellationToken cancellation)
    {
        var filled = parts.Where(part => part.Count > 0).ToArray();
        var ranks = filled.Length == 0 ? null : ranksOf(filled[0].Credits[0].Row, filled[^1].Credits[^1].Row);
        var starts = new int[people + 1];
        var next = 0;
        for (var person = 0; person < people; person++)
        {
            foreach (var part in parts)
            {
                var count = part.Places[person];
                part.Places[person] = next;
                next = checked(next + count);
            }

            starts[person + 1] = next;
        }

        var credits = GC.AllocateUninitializedArray<Credit>(next);
        Parallel.ForEach(parts, new ParallelOptions { CancellationToken = cancellation }, part =>
        {
            Scatter(part, credits);
            part.Dispose();
        });
        Parts.Of(people, 64, 1).Run((_, from, end) => Order(credits, starts, from, end, ranks), cancellation);
        return new(starts, credits, shares, firstDay);
    }

    private static void Scatter(CreditPart part, Credit[] credits)
    {
        var places = part.Places;
        var found = part.Credits;
        var persons = part.Persons;
        for (var i = 0; i < persons.Length; i++)
        {
            credits[places[persons[i]]++] = found[i];
        }
    }

    private static void Order(Credit[] credits, int[] starts, int from, int end, int[]? ranks)
    {
        var longest = 0;
        for (var person = from; person < end; person++)
        {
            longest = Math.Max(longest, starts[person + 1] - starts[person]);
        }

        var days = new int[Credit.Days + 1];
        var spare = ArrayPool<Credit>.Shared.Rent(Math.Max(1, longest));
        var keys = ranks is null ? [] : new long[longest];
        for (var person = from; person < end; person++)
        {
            var own = credits.AsSpan(starts[person], starts[person + 1] - starts[person]);
            if (ranks is null)
            {
                OrderByDay(own, spare, days);
                continue;
            }

            for (var i = 0; i < own.Length; i++)
            {
                keys[i] = ((long)own[i].Day << 32) | (uint)ranks[own[i].Row];
            }

            keys.AsSpan(0, own.Length).Sort(own);
        }

        ArrayPool<Credit>.Shared.Return(spare);
    }

    // Rows stand in order already: counting the days keeps them so and compares nothing.
    private static void OrderByDay(Span<Credit> credits, Credit[] spare, int[] days)
    {
        var isOrdered = true;
        for (var i = 1; i < credits.Length && isOrdered; i++)
        {
            isOrdered = credits[i - 1].Day <= credits[i].Day;
        }

        if (isOrdered)
        {
            return;
        }

        Array.Clear(days);
        foreach (var credit in credits)
        {
            days[credit.Day]++;
        }

        var next = 0;
        for (var day = 0; day < days.Length; day++)
        {
            (days[day], next) = (next, next + days[day]);
        }

        foreach (var credit in credits)
        {
            spare[days[credit.Day]++] = credit;
        }

        spare.AsSpan(0, credits.Length).CopyTo(credits);
    }
}
