using System.Runtime.CompilerServices;
using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Close;

/// <summary>Finds the holders of each event's account on its day: sums losses and SPIFF shares, and lists the credited expansions of one thread's rows.</summary>
internal sealed class Crediting(EventColumns events)
{
    private const int Ahead = 32;
    private const long LargeCents = 10_000_00;

    private readonly EventBlock _block = new();
    private Credit[] _credits = new Credit[1 << 16];
    private int _count;

    public ReadOnlySpan<Credit> Credits => _credits.AsSpan(0, _count);

    public void Run<THolders>(THolders holders, PersonSums sums, int start, int end)
        where THolders : struct, IHolders
    {
        _count = 0;
        for (; start < end; start += EventBlock.Length)
        {
            _block.Sort(events, start, Math.Min(end, start + EventBlock.Length));
            CreditExpansions(holders, sums);
            SumLosses(holders, sums.Losses);
            CountLongRenewals(holders, sums.LongRenewals);
        }
    }

    /// <summary>Written so that nothing branches on how far an event is paid, which is as good as random.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Cash CashOf(short paidDay, long paid, long amount)
    {
        var received = paidDay <= QuarterDays.Last ? 1 : 0;
        var any = amount != 0 ? 1 : 0;
        var all = paid >= amount ? 1 : 0;
        return (Cash)((received & any) << all);
    }

    private void CreditExpansions<THolders>(THolders holders, PersonSums sums)
        where THolders : struct, IHolders
    {
        var rows = _block.Expansions;
        var (accounts, days, amounts, paidDays, paidAmounts) = (events.Accounts, events.Days, events.Amounts, events.PaidDays, events.PaidAmounts);
        var (lines, large) = (sums.Lines, sums.LargeExpansions);
        var credits = _credits;
        var count = _count;
        for (var i = 0; i < rows.Length; i++)
        {
            holders.Prefetch(accounts[rows[Math.Min(i + Ahead, rows.Length - 1)]]);
            var row = rows[i];
            var day = days[row];
            var amount = amounts[row];
            var cash = CashOf(paidDays[row], paidAmounts[row], amount);
            var (place, end) = holders.Of(accounts[row]);
            if (count + end - place > credits.Length)
            {
                Array.Resize(ref _credits, 2 * (count + end - place));
                credits = _credits;
            }

            for (; place < end; place++)
            {
                var holder = holders.At(place);
                if (day < holder.From || day > holder.To)
                {
                    continue;
                }

                lines[holder.Person]++;
                if (amount >= LargeCents)
                {
                    large[holder.Person] += holder.Share;
                }

                credits[count++].Set(amount * holder.Share, cash, day, row, holder.Person);
            }
        }

        _count = count;
    }

    private void SumLosses<THolders>(THolders holders, long[] losses)
        where THolders : struct, IHolders
    {
        var rows = _block.Losses;
        for (var i = 0; i < rows.Length; i++)
        {
            holders.Prefetch(events.Accounts[rows[Math.Min(i + Ahead, rows.Length - 1)]]);
            Sum(holders, rows[i], losses, events.Amounts[rows[i]]);
        }
    }

    private void CountLongRenewals<THolders>(THolders holders, long[] renewals)
        where THolders : struct, IHolders
    {
        foreach (var row in _block.LongRenewals)
        {
            Sum(holders, row, renewals, 1);
        }
    }

    private void Sum<THolders>(THolders holders, int row, long[] sums, long value)
        where THolders : struct, IHolders
    {
        var day = events.Days[row];
        var (place, end) = holders.Of(events.Accounts[row]);
        for (; place < end; place++)
        {
            var holder = holders.At(place);
            if (day >= holder.From && day <= holder.To)
            {
                sums[holder.Person] += value * holder.Share;
            }
        }
    }
}
