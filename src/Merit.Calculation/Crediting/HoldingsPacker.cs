using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>Packs the book of a dataset, clipped to some days.</summary>
internal sealed class HoldingsPacker
{
    private readonly int _first;
    private readonly int _last;
    private readonly bool[]? _roles;
    private readonly Table _book;
    private readonly DateColumn _from;
    private readonly DateColumn? _to;
    private readonly TextColumn? _role;
    private readonly NumberColumn _share;

    private HoldingsPacker(Table book, IReadOnlyCollection<string> roles, int first, int last)
    {
        _book = book;
        _from = book.Find<DateColumn>("from")!;
        _to = book.Find<DateColumn>("to");
        _role = book.Find<TextColumn>("role");
        _share = book.Find<NumberColumn>("share")!;
        _first = first;
        _last = last;
        if (roles.Count > 0)
        {
            var pool = _role?.Pool ?? new TextPool();
            _roles = new bool[pool.Count];
            foreach (var role in roles.Select(pool.Find).Where(code => code >= 0))
            {
                _roles[role] = true;
            }
        }
    }

    /// <summary>The holdings on the days from <paramref name="first"/> to <paramref name="last"/> (day numbers), of some roles unless the list is empty.</summary>
    public static Holdings Pack(Dataset dataset, IReadOnlyCollection<string> roles, int first, int last)
    {
        var accounts = dataset["accounts"].Count;
        if (dataset["people"].Count > Holding.MostPeople)
        {
            throw new NotSupportedException("More than eight million people are not supported.");
        }

        var book = dataset["book"];
        if (book.Count == 0)
        {
            var none = new Holding[accounts];
            Array.Fill(none, Holding.Place(0, 0));
            return new(none, [], new(1), first, last);
        }

        return new HoldingsPacker(book, roles, first, last).Pack(accounts);
    }

    private Holdings Pack(int accounts)
    {
        var account = _book.Find<ReferenceColumn>("account_id")!.Rows;
        var counts = new int[accounts];
        for (var row = 0; row < account.Length; row++)
        {
            counts[account[row]] += IsIn(row) ? 1 : 0;
        }

        // The lists of accounts that one assignment does not describe: of several, or of none.
        var slots = new Holding[accounts];
        var listed = 0;
        for (var i = 0; i < accounts; i++)
        {
            if (counts[i] != 1)
            {
                slots[i] = Holding.Place(counts[i] == 0 ? 0 : listed, counts[i]);
                listed += counts[i];
            }
        }

        var lists = new Holding[listed];
        return new(slots, lists, Fill(slots, lists, counts), _first, _last);
    }

    private ShareCodes Fill(Holding[] slots, Holding[] lists, int[] counts)
    {
        var account = _book.Find<ReferenceColumn>("account_id")!.Rows;
        var person = _book.Find<ReferenceColumn>("person_id")!.Rows;
        var share = _share;
        var codes = new ShareCodes(share.Denominator);
        var (lastShare, lastCode) = (NumberColumn.Empty, 0);
        for (var row = 0; row < account.Length; row++)
        {
            if (!IsIn(row))
            {
                continue;
            }

            if (share.Numerators[row] != lastShare)
            {
                lastShare = share.Numerators[row];
                lastCode = codes.CodeOf(lastShare);
            }

            var holding = Holding.Of(person[row], lastCode, Math.Max(_from.DayNumbers[row], _first) - _first, Math.Min(LastDayOf(row), _last) - _first);
            ref var slot = ref slots[account[row]];
            if (slot.IsPlace)
            {
                // Counted down, so that the list ends in the order of the rows.
                lists[slot.Start + slot.Count - counts[account[row]]--] = holding;
            }
            else
            {
                slot = holding;
            }
        }

        return codes;
    }

    private int LastDayOf(int row) => _to is null || _to.DayNumbers[row] == DateColumn.Empty ? int.MaxValue : _to.DayNumbers[row];

    private bool IsIn(int row)
    {
        if (_roles is not null && (_role is null || _role.CodeAt(row) < 0 || !_roles[_role.CodeAt(row)]))
        {
            return false;
        }

        // A share of nothing is no share: it reaches nobody, nor does a fixed amount or a count that is whole to each who has one.
        return _from.DayNumbers[row] <= _last && LastDayOf(row) >= _first && _share.Numerators[row] != 0;
    }
}
