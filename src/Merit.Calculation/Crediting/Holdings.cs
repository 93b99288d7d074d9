using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>
/// Who holds which account on the days of a period: the assignments of the book, clipped to the period. An account's only holding stands in its slot, so that most look-ups read
/// eight bytes; several stand side by side in a list.
/// </summary>
internal sealed class Holdings
{
    // How many slots are asked for before the first of them is needed.
    private const int Ahead = 24;

    private readonly Holding[] _slots;
    private readonly Holding[] _lists;
    private readonly Lazy<GroupedRows> _accounts;

    internal Holdings(Holding[] slots, Holding[] lists, ShareCodes shares, int firstDay, int lastDay)
    {
        _slots = slots;
        _lists = lists;
        Shares = shares;
        FirstDay = firstDay;
        LastDay = lastDay;
        _accounts = new(GroupAccounts);
        Longest = 1;
        foreach (var slot in slots)
        {
            if (slot.IsPlace)
            {
                Longest = Math.Max(Longest, slot.Count);
                MayRepeat = MayRepeat || Repeats(ListOf(slot));
            }
        }
    }

    /// <summary>The shares, by code.</summary>
    public ShareCodes Shares { get; }

    /// <summary>The day number from which days are counted.</summary>
    public int FirstDay { get; }

    /// <summary>The last day number that is told apart.</summary>
    public int LastDay { get; }

    /// <summary>How many holdings an account has at most; at least 1.</summary>
    public int Longest { get; }

    /// <summary>Whether a person may hold an account twice on a day: shares then add up.</summary>
    public bool MayRepeat { get; }

    /// <summary>The holdings of one account.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Holding> Of(int account)
    {
        ref var slot = ref _slots[account];
        if (!slot.IsPlace)
        {
            return MemoryMarshal.CreateReadOnlySpan(ref slot, 1);
        }

        return ListOf(slot);
    }

    /// <summary>The slots of the accounts of some rows: read at once, since each is likely to be far from the last, and waiting for one is waiting for many.</summary>
    public void Slots(ReadOnlySpan<int> rows, ReadOnlySpan<int> accounts, Span<Holding> slots)
    {
        var all = _slots;
        for (var i = 0; i < rows.Length; i++)
        {
            CacheLine.Prefetch(ref all[accounts[rows[Math.Min(i + Ahead, rows.Length - 1)]]]);
            slots[i] = all[accounts[rows[i]]];
        }

        // The same for the lists of those that have one.
        for (var i = 0; i < rows.Length && _lists.Length > 0; i++)
        {
            CacheLine.Prefetch(ref _lists[slots[i].IsPlace && slots[i].Count > 0 ? slots[i].Start : 0]);
        }
    }

    /// <summary>The slot of an account: its only holding, or the place of its list.</summary>
    public Holding SlotOf(int account) => _slots[account];

    /// <summary>The accounts that each person holds on some day, ascending. Found when first asked for: only explanations ask.</summary>
    public GroupedRows AccountsByPerson => _accounts.Value;

    private GroupedRows GroupAccounts()
    {
        var (persons, accounts) = (new int[_slots.Length + _lists.Length], new int[_slots.Length + _lists.Length]);
        var (count, people) = (0, 0);
        for (var account = 0; account < _slots.Length; account++)
        {
            var own = Of(account);
            for (var i = 0; i < own.Length; i++)
            {
                var person = own[i].Person;
                if (i == 0 || IsFirstOf(person, own[..i]))
                {
                    (persons[count], accounts[count]) = (person, account);
                    people = Math.Max(people, person + 1);
                    count++;
                }
            }
        }

        return GroupedRows.Of(persons.AsMemory(0, count), accounts.AsMemory(0, count), people);
    }

    /// <summary>The holdings of an account whose slot is a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Holding> ListOf(Holding place) => new(_lists, place.Start, place.Count);

    private static bool IsFirstOf(int person, ReadOnlySpan<Holding> before)
    {
        foreach (var holding in before)
        {
            if (holding.Person == person)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Repeats(ReadOnlySpan<Holding> holdings)
    {
        for (var i = 1; i < holdings.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (holdings[i].Person == holdings[j].Person && holdings[i].Overlaps(holdings[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
