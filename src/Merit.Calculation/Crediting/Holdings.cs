using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>Who holds which account when: the assignments of the book, packed by account, so that crediting an event reads a few neighbouring entries.</summary>
internal sealed class Holdings
{
    private readonly int[] _starts;
    private readonly Holding[] _entries;

    private Holdings(int[] starts, Holding[] entries, long shareDenominator)
    {
        _starts = starts;
        _entries = entries;
        ShareDenominator = shareDenominator;
        foreach (var entry in entries)
        {
            LargestShare = Math.Max(LargestShare, entry.Share);
        }
    }

    /// <summary>What every share is divided by.</summary>
    public long ShareDenominator { get; }

    /// <summary>The largest share, as a numerator.</summary>
    public long LargestShare { get; }

    /// <summary>The holdings of one account.</summary>
    public ReadOnlySpan<Holding> Of(int account) => _entries.AsSpan(_starts[account], _starts[account + 1] - _starts[account]);

    /// <summary>Packs the book, restricted to some roles unless the list is empty.</summary>
    public static Holdings Of(Dataset dataset, IReadOnlyCollection<string> roles)
    {
        var book = dataset["book"];
        var accounts = dataset["accounts"].Count;
        var starts = new int[accounts + 1];
        if (book.Count == 0)
        {
            return new(starts, [], 1);
        }

        var account = book.Find<ReferenceColumn>("account_id")!.Rows;
        var person = book.Find<ReferenceColumn>("person_id")!.Rows;
        var share = book.Find<NumberColumn>("share")!;
        var from = book.Find<DateColumn>("from")!.DayNumbers;
        var to = book.Find<DateColumn>("to");
        var hasRole = RoleTest(book, roles);
        for (var row = 0; row < book.Count; row++)
        {
            if (hasRole(row))
            {
                starts[account[row] + 1]++;
            }
        }

        for (var i = 0; i < accounts; i++)
        {
            starts[i + 1] += starts[i];
        }

        var entries = new Holding[starts[accounts]];
        var next = starts.AsSpan(0, accounts).ToArray();
        for (var row = 0; row < book.Count; row++)
        {
            if (hasRole(row))
            {
                var last = to is null || to.IsEmpty(row) ? DateOnly.MaxValue.DayNumber : to.DayNumbers[row];
                entries[next[account[row]]++] = new(person[row], from[row], last, share.Numerators[row]);
            }
        }

        return new(starts, entries, share.Denominator);
    }

    private static Func<int, bool> RoleTest(Table book, IReadOnlyCollection<string> roles)
    {
        if (roles.Count == 0)
        {
            return _ => true;
        }

        if (book.Find<TextColumn>("role") is not { } column)
        {
            return _ => false;
        }

        var codes = roles.Select(column.Pool.Find).ToHashSet();
        return row => !column.IsEmpty(row) && codes.Contains(column.Codes[row]);
    }
}
