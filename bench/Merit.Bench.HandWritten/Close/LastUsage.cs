using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Close;

/// <summary>The last snapshot of each account in the quarter. A thread keeps the last of its rows, with the day on top, so that the latest is the largest.</summary>
internal sealed class LastUsage(UsageColumns usage, int accounts, int threads)
{
    private const int Bits = 28;
    private const ulong Mask = (1UL << Bits) - 1;

    private readonly ulong[][] _last = [.. Enumerable.Range(0, threads).Select(_ => new ulong[accounts])];

    public void Find(int thread)
    {
        var (start, end) = Slice.Of(usage.Rows, thread, threads);
        var last = _last[thread];
        Array.Clear(last);
        for (var row = start; row < end; row++)
        {
            var day = usage.Days[row];
            if ((uint)day > QuarterDays.Last)
            {
                continue;
            }

            if (((uint)usage.Licences[row] | (uint)usage.ActiveUsers[row]) > Mask)
            {
                throw new OverflowException("A number of licences does not fit.");
            }

            var packed = ((ulong)(day + 1) << (2 * Bits)) | ((ulong)usage.Licences[row] << Bits) | (uint)usage.ActiveUsers[row];
            ref var latest = ref last[usage.Accounts[row]];
            latest = Math.Max(latest, packed);
        }
    }

    /// <summary>Licences and active users, both 0 for an account without a snapshot.</summary>
    public (long Licences, long ActiveUsers) Of(int account)
    {
        var latest = 0UL;
        foreach (var last in _last)
        {
            latest = Math.Max(latest, last[account]);
        }

        return ((long)((latest >> Bits) & Mask), (long)(latest & Mask));
    }
}
