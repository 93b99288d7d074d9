using Merit.Calculation.Crediting;
using Merit.Calculation.Release;

namespace Merit.Calculation.Components;

/// <summary>The credited events of a set on the days on which a participant is on the plan, side by side; arrays may be longer than there are events.</summary>
/// <param name="Count">How many events.</param>
/// <param name="Rows">Their rows.</param>
/// <param name="Shares">Their shares, as numerators.</param>
/// <param name="Values">The numbers that the credits carry; room without meaning where they carry none.</param>
/// <param name="States">What is paid of each, for a component that is released as cash comes in.</param>
internal readonly record struct EventsInForce(int Count, int[] Rows, long[] Shares, long[] Values, PaidState[] States)
{
    /// <summary>The events of a participant.</summary>
    /// <param name="set">The set.</param>
    /// <param name="isHeld">Whether states are wanted.</param>
    /// <param name="working">The participant's working, in whose room they go.</param>
    public static EventsInForce Of(CreditedRows set, bool isHeld, Working working)
    {
        var credits = set.Credits.Of(working.Participant.Person);
        var room = working.Room;
        var (rows, shares, values, states) = (room.Rows(credits.Length), room.Shares(credits.Length), room.Values(credits.Length), room.States(credits.Length));
        var codes = set.Credits.Shares.Shares;
        var isAlways = working.Participant.Days == working.Run.Context.Period.Days;
        var count = 0;
        foreach (var credit in credits)
        {
            if (credit.Day != Credit.NoDay && (isAlways || working.Participant.IsInForce(set.Credits.FirstDay + credit.Day)))
            {
                rows[count] = credit.Row;
                shares[count] = codes[credit.ShareCode];
                values[count] = credit.Value;
                states[count++] = credit.State;
            }
        }

        if (isHeld && set.Carried.Cash is null)
        {
            for (var i = 0; i < count; i++)
            {
                states[i] = working.Run.Cash.StateOf(rows[i]);
            }
        }

        return new(count, rows, shares, values, states);
    }
}
