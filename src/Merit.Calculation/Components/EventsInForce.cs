using Merit.Calculation.Crediting;
using Merit.Calculation.Lines;
using Merit.Calculation.Release;

namespace Merit.Calculation.Components;

/// <summary>The credited events of a set on the days on which a participant is on the plan, in order. Arrays may be longer than there are events.</summary>
/// <param name="Credits">Their credits.</param>
/// <param name="Shares">Their shares, as numerators.</param>
/// <param name="Values">The numbers that the credits carry; zeros where they carry none.</param>
/// <param name="CarryState">Whether the credits carry what is paid of their rows.</param>
internal readonly record struct EventsInForce(ReadOnlyMemory<Credit> Credits, long[] Shares, long[] Values, bool CarryState)
{
    /// <summary>How many events.</summary>
    public int Count => Credits.Length;

    /// <summary>The events of a participant.</summary>
    /// <param name="set">The set.</param>
    /// <param name="working">The participant's working, in whose room shares and values go.</param>
    public static EventsInForce Of(CreditedRows set, Working working)
    {
        var all = set.Credits.Of(working.Participant.Person);
        // Credits of no period stand last.
        var isWhole = working.Participant.Days == working.Run.Context.Period.Days && (all.IsEmpty || all.Span[^1].Day != Credit.NoDay);
        var credits = isWhole ? all : InForce(all.Span, set.Credits.FirstDay, working);
        var (shares, values) = (working.Room.Shares(credits.Length), working.Room.Values(credits.Length));
        var codes = set.Credits.Shares.Shares;
        var span = credits.Span;
        for (var i = 0; i < span.Length && i < shares.Length && i < values.Length; i++)
        {
            shares[i] = codes[span[i].ShareCode];
            values[i] = span[i].Value;
        }

        return new(credits, shares, values, set.Carried.Cash is not null);
    }

    /// <summary>The events' rows.</summary>
    public int[] Rows(LineRoom room)
    {
        var credits = Credits.Span;
        var rows = room.Rows(credits.Length);
        for (var i = 0; i < credits.Length; i++)
        {
            rows[i] = credits[i].Row;
        }

        return rows;
    }

    /// <summary>What is paid of an event.</summary>
    public PaidState StateOf(Credit credit, CashReceived cash) => CarryState ? credit.State : cash.StateOf(credit.Row);

    private static Credit[] InForce(ReadOnlySpan<Credit> all, int firstDay, Working working)
    {
        var kept = new List<Credit>(all.Length);
        foreach (var credit in all)
        {
            if (credit.Day != Credit.NoDay && working.Participant.IsInForce(firstDay + credit.Day))
            {
                kept.Add(credit);
            }
        }

        return [.. kept];
    }
}
