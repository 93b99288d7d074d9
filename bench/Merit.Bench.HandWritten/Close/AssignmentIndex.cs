using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Close;

/// <summary>Packs the assignments that are in force in the quarter by account. Each thread has a range of accounts, so none waits for another.</summary>
internal sealed unsafe class AssignmentIndex(AssignmentColumns rows, int accounts, int threads)
{
    private readonly Pinned<ulong> _first = new(accounts);
    private readonly Pinned<ulong> _others = new(rows.Rows);
    private readonly int[] _counts = new int[accounts];
    private readonly int[] _severals = new int[threads];

    public PackedHolders Holders => new(_first.Start, _others.Start);

    /// <summary>First pass: how many holders each account of the thread's range has.</summary>
    public void Count(int thread)
    {
        var (start, end) = Slice.Of(accounts, thread, threads);
        var several = 0;
        Array.Clear(_counts, start, end - start);
        for (var row = 0; row < rows.Rows; row++)
        {
            var account = rows.Accounts[row];
            if (account >= start && account < end && InForce(row))
            {
                var count = ++_counts[account];
                several += count == 1 ? 0 : count == 2 ? 2 : 1;
            }
        }

        _severals[thread] = several;
    }

    /// <summary>Second pass: puts every holder into its place.</summary>
    public void Place(int thread)
    {
        var (start, end) = Slice.Of(accounts, thread, threads);
        Reserve(start, end, _severals.AsSpan(0, thread));
        var first = _first.Start;
        var others = _others.Start;
        for (var row = 0; row < rows.Rows; row++)
        {
            var account = rows.Accounts[row];
            if (account >= start && account < end && InForce(row))
            {
                var holder = new Holder(rows.People[row], rows.Shares[row], Math.Max((int)rows.From[row], 0), Math.Min((int)rows.To[row], QuarterDays.Last)).Pack();
                if ((first[account] & PackedHolders.Several) == 0)
                {
                    first[account] = holder;
                }
                else
                {
                    var (_, placeEnd) = Holders.Of(account);
                    others[placeEnd - _counts[account]--] = holder;
                }
            }
        }
    }

    private void Reserve(int start, int end, ReadOnlySpan<int> before)
    {
        var free = 0;
        foreach (var several in before)
        {
            free += several;
        }

        var first = _first.Start;
        var nobody = Holder.Nobody.Pack();
        for (var account = start; account < end; account++)
        {
            var count = _counts[account];
            first[account] = count < 2 ? nobody : PackedHolders.Several | ((ulong)count << PackedHolders.CountShift) | (uint)free;
            free += count < 2 ? 0 : count;
        }
    }

    private bool InForce(int row) => rows.From[row] <= QuarterDays.Last && rows.To[row] >= 0;
}
