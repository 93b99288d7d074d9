using Merit.Calculation.Crediting;
using Merit.Calculation.Lines;
using Merit.Calculation.Release;

namespace Merit.Calculation.Components;

/// <summary>The credited events of a set on the days on which a participant is on the plan, in order.</summary>
/// <param name="Credits">Their credits.</param>
/// <param name="CarryState">Whether the credits carry what is paid of their rows.</param>
internal readonly record struct EventsInForce(ReadOnlyMemory<Credit> Credits, bool CarryState)
{
    /// <summary>How many events.</summary>
    public int Count => Credits.Length;

    /// <summary>The events of a participant.</summary>
    /// <param name="set">The set.</param>
    /// <param name="working">The participant's working.</param>
    public static EventsInForce Of(CreditedRows set, Working working)
    {
        var all = set.Credits.Of(working.Participant.Person);
        // Credits of no period stand last.
        var isWhole = working.Participant.Days == working.Run.Context.Period.Days && (all.IsEmpty || all.Span[^1].Day != Credit.NoDay);
        return new(isWhole && !set.HasLater ? all : InForce(all.Span, set, working), set.Carried.Cash is not null);
    }

    /// <summary>The events' shares, as numerators, and the numbers that their credits carry: zeros where they carry none. The arrays may be longer than there are events.</summary>
    /// <param name="codes">What the codes of shares mean.</param>
    /// <param name="room">Where they go.</param>
    public (long[] Shares, long[] Values) Unpack(ShareCodes codes, LineRoom room)
    {
        var credits = Credits.Span;
        var (shares, values) = (room.Shares(credits.Length), room.Values(credits.Length));
        var known = codes.Shares;
        for (var i = 0; i < credits.Length && i < shares.Length && i < values.Length; i++)
        {
            shares[i] = known[credits[i].ShareCode];
            values[i] = credits[i].Value;
        }

        return (shares, values);
    }

    /// <summary>The events' rows. The array may be longer than there are events.</summary>
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

    private static Credit[] InForce(ReadOnlySpan<Credit> all, CreditedRows set, Working working)
    {
        var kept = new List<Credit>(all.Length);
        foreach (var credit in all)
        {
            if (credit.Day != Credit.NoDay && working.Participant.IsInForce(set.Credits.FirstDay + credit.Day) && WasInForce(credit.Row, set, working))
            {
                kept.Add(credit);
            }
        }

        return [.. kept];
    }

    // What is taken back, or credited late, is so from whom it was given or would have been.
    private static bool WasInForce(int row, CreditedRows set, Working working) =>
        set.Day.Of(row) is var own && (set.CountsOn(row) == own || working.Run.Context.IsInForce(working.Participant.Person, own));
}
