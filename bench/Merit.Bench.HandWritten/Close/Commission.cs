using System.Runtime.CompilerServices;
using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Close;

/// <summary>Orders one person's credits by day (they come in order of id) and walks them up the tiers. Each thread has one, with its own memory.</summary>
internal sealed class Commission(EventColumns events)
{
    private readonly int[] _starts = new int[QuarterDays.Last + 2];
    private Credit[] _ordered = new Credit[1 << 12];
    private int[] _parts = new int[1 << 12];

    public void Pay<TTiers>(int person, ReadOnlySpan<Credit> credits, ClosedQuarter result)
        where TTiers : struct, ITierArithmetic
    {
        var ordered = Ordered(credits);
        var first = result.LineStarts[person];
        var eventRows = result.EventRows.AsSpan(first, ordered.Length);
        var amounts = result.Credited.AsSpan(first, ordered.Length);
        var earnings = result.Earned.AsSpan(first, ordered.Length);
        var payables = result.Payable.AsSpan(first, ordered.Length);
        var (cumulative, earnedSum, parts) = (0L, 0L, 0);
        for (var line = 0; line < ordered.Length; line++)
        {
            ref readonly var credit = ref ordered[line];
            var amount = credit.Amount;
            var earned = TTiers.Earned(cumulative, cumulative + amount);
            cumulative += amount;
            earnedSum += earned;
            eventRows[line] = credit.Row;
            amounts[line] = amount;
            earnings[line] = checked((int)earned);
            payables[line] = (int)WhenAll(credit.Cash, earned);
            _parts[parts] = line;
            parts += (int)credit.Cash & 1;
        }

        PayParts(_parts.AsSpan(0, parts), eventRows, earnings, payables);
        result.CommissionEarned[person] = earnedSum;
        result.CommissionPayable[person] = Sum(payables);
    }

    private static long Sum(ReadOnlySpan<int> values)
    {
        var sum = 0L;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>Lines paid in part look back at their events, far away in memory: one after the other, so that the processor asks for several at once.</summary>
    private void PayParts(ReadOnlySpan<int> lines, ReadOnlySpan<int> eventRows, ReadOnlySpan<int> earnings, Span<int> payables)
    {
        foreach (var line in lines)
        {
            var row = eventRows[line];
            payables[line] = (int)HalfEven.Divide(earnings[line], events.PaidAmounts[row], events.Amounts[row]);
        }
    }

    /// <summary>All or nothing without a branch, since which of them is as good as random.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long WhenAll(Cash cash, long earned) => earned & -((long)cash >> 1);

    /// <summary>A counting sort: stable, so that ids stay in order within a day.</summary>
    private ReadOnlySpan<Credit> Ordered(ReadOnlySpan<Credit> credits)
    {
        if (_ordered.Length < credits.Length)
        {
            _ordered = new Credit[2 * credits.Length];
            _parts = new int[2 * credits.Length];
        }

        var starts = _starts.AsSpan();
        starts.Clear();
        foreach (ref readonly var credit in credits)
        {
            starts[credit.Day + 1]++;
        }

        for (var day = 1; day < starts.Length; day++)
        {
            starts[day] += starts[day - 1];
        }

        var ordered = _ordered.AsSpan(0, credits.Length);
        foreach (ref readonly var credit in credits)
        {
            ordered[starts[credit.Day]++] = credit;
        }

        return ordered;
    }
}
