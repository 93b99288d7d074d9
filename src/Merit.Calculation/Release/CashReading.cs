using System.Collections;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Release;

/// <summary>Reads invoices, lines and payments dated through a day.</summary>
internal sealed class CashReading
{
    // So many words of movements at a time that what was received for them stays near.
    private const int BlockWords = Parts.Block / PaidRows.WordRows;

    private readonly ReferenceColumn _invoiceOf;
    private readonly ReferenceColumn _eventOf;
    private readonly NumberColumn _lineAmount;
    private readonly NumberColumn _invoiceAmount;
    private readonly TextColumn? _kinds;
    private readonly int _creditNote;
    private readonly Receipts _receipts;
    private readonly long _receivedScale;
    private readonly bool _isInOrder;
    private readonly long[] _received;
    private readonly bool _isOneScale;
    private readonly BitArray? _seenTwice;
    private readonly PaidRows _rows;

    private CashReading(Dataset dataset, Receipts receipts)
    {
        var lines = dataset["invoice_lines"];
        var movements = dataset["movements"].Count;
        _invoiceOf = lines.Find<ReferenceColumn>("invoice_id")!;
        _eventOf = lines.Find<ReferenceColumn>("event_id")!;
        _lineAmount = lines.Find<NumberColumn>("amount")!;
        _invoiceAmount = dataset["invoices"].Find<NumberColumn>("amount")!;
        _kinds = dataset["invoices"].Find<TextColumn>("kind");
        _creditNote = _kinds?.Pool.Find("credit_note") ?? -1;
        _receipts = receipts;
        _receivedScale = receipts.Denominator ?? _invoiceAmount.Denominator;
        _isOneScale = _lineAmount.Denominator == _invoiceAmount.Denominator && _receivedScale == _invoiceAmount.Denominator;
        _isInOrder = _eventOf.IsAscending && _invoiceOf.IsAscending && receipts.AreInOrder;
        _received = _isInOrder ? [] : new long[_invoiceAmount.Count];
        (_seenTwice, _rows) = (SeenTwice(movements), new(movements));
    }

    /// <summary>What was received.</summary>
    public static CashReceived Through(Dataset dataset, DateOnly day, CancellationToken cancellation)
    {
        var movements = dataset["movements"].Count;
        if (dataset["invoice_lines"].Count == 0)
        {
            return new(new(movements), [], []);
        }

        return new CashReading(dataset, new(dataset["payments"], day)).Read(movements, cancellation);
    }

    // Movements with several lines; null where lines ascend, so that none has.
    private BitArray? SeenTwice(int movements)
    {
        if (_eventOf.IsAscending)
        {
            return null;
        }

        var (once, twice) = (new BitArray(movements), new BitArray(movements));
        foreach (var movement in _eventOf.Rows)
        {
            (once[movement] ? twice : once)[movement] = true;
        }

        return twice;
    }

    private CashReceived Read(int movements, CancellationToken cancellation)
    {
        if (!_isInOrder)
        {
            Parts.Of(_received.Length, _receipts.AreInOrder ? 16 : 1).Run((_, from, end) => _receipts.Sum(from, _received.AsSpan(from, end - from)), cancellation);
        }

        // Parts of whole words of the sets: no two write to one. Where lines are not in the order of movements, one part is all there is.
        var words = (int)(((long)movements + PaidRows.WordRows - 1) / PaidRows.WordRows);
        var parts = Parts.Of(words, _eventOf.IsAscending ? 16 : 1, 1 << 10);
        var found = new List<(int Movement, long Paid, long Due)>[parts.Count];
        var mixed = new List<int>[parts.Count];
        parts.Run((part, from, end) =>
        {
            (found[part], mixed[part]) = (new((end - from) * 4), []);
            var room = new CashRoom();
            for (var word = from; word < end; word += _eventOf.IsAscending ? BlockWords : words)
            {
                var (line, next) = _eventOf.IsAscending ? (LineOf(word), LineOf(Math.Min(end, word + BlockWords))) : (0, _eventOf.Count);
                if (line < next)
                {
                    Read(line, next, room, found[part], mixed[part]);
                }
            }
        }, cancellation);
        var sums = AddMixed(mixed.SelectMany(lines => lines));
        foreach (var movement in sums.Keys)
        {
            _rows.AddPart(movement);
        }

        var partly = new (long Paid, long Due)[_rows.CountParts()];
        Parallel.ForEach(found, new ParallelOptions { CancellationToken = cancellation }, list =>
        {
            foreach (var (movement, paid, due) in list)
            {
                partly[_rows.RankOf(movement)] = (paid, due);
            }
        });
        return new(_rows, partly, sums);
    }

    // The first line of a word's movements or of those after it, where lines ascend.
    private int LineOf(int word)
    {
        var line = _eventOf.Rows.BinarySearch((int)Math.Min((long)word * PaidRows.WordRows, int.MaxValue));
        return line < 0 ? ~line : line;
    }

    private void Read(int from, int end, CashRoom room, List<(int Movement, long Paid, long Due)> parts, List<int> mixed)
    {
        var (amounts, dues) = (room.Amounts, room.Dues);
        for (var start = from; start < end; start += Parts.Block)
        {
            var count = Math.Min(end - start, Parts.Block);
            _lineAmount.Numerators.CopyTo(start, amounts.AsSpan(0, count));
            _invoiceAmount.Numerators.Gather(_invoiceOf.Rows.Slice(start, count), dues.AsSpan(0, count));
            ReadBlock(start, amounts.AsSpan(0, count), dues.AsSpan(0, count), room, parts, mixed);
        }
    }

    private void ReadBlock(int from, ReadOnlySpan<long> amounts, ReadOnlySpan<long> dues, CashRoom room, List<(int Movement, long Paid, long Due)> parts, List<int> mixed)
    {
        var invoices = _invoiceOf.Rows.Slice(from, amounts.Length);
        var events = _eventOf.Rows.Slice(from, amounts.Length);
        var (rows, isOneScale, seenTwice, hasCredits) = (_rows, _isOneScale, _seenTwice, _creditNote >= 0);
        var first = _isInOrder ? invoices[0] : 0;
        var received = _isInOrder ? Received(first, invoices[^1], room) : _received;
        for (var i = 0; i < amounts.Length; i++)
        {
            var (invoice, movement, due) = (invoices[i], events[i], dues[i]);
            if (!isOneScale || amounts[i] != due || (seenTwice is not null && seenTwice[movement]) || (hasCredits && IsCredit(invoice)))
            {
                mixed.Add(from + i);
                continue;
            }

            // Who has paid how much is not to be guessed: both bits are set without asking.
            var paid = received[invoice - first];
            var any = (paid > 0 ? 1UL : 0) & (due > 0 ? 1UL : 0);
            var full = any & (paid >= due ? 1UL : 0);
            rows.Add(movement, full, any ^ full);
            if (any != full)
            {
                parts.Add((movement, paid, due));
            }
        }
    }

    private Span<long> Received(int first, int last, CashRoom room)
    {
        var received = room.Received(last - first + 1);
        _receipts.Sum(first, received);
        return received;
    }

    private bool IsCredit(int invoice) => _creditNote >= 0 && _kinds!.CodeAt(invoice) == _creditNote;

    private Dictionary<int, Ratio> AddMixed(IEnumerable<int> lines)
    {
        var sums = new Dictionary<int, (Ratio Paid, Ratio Due)>();
        foreach (var line in lines)
        {
            var (invoice, movement) = (_invoiceOf.Rows[line], _eventOf.Rows[line]);
            var amount = _lineAmount.At(line) ?? Ratio.Zero;
            var whole = _invoiceAmount.At(invoice) ?? Ratio.Zero;
            var cash = whole.IsZero ? Ratio.Zero : amount * new Ratio(_isInOrder ? _receipts.Of(invoice) : _received[invoice], _receivedScale) / whole;
            var sign = IsCredit(invoice) ? -Ratio.One : Ratio.One;
            var (paidSoFar, dueSoFar) = sums.GetValueOrDefault(movement);
            // A credit note lowers what is due. A payment on it counts as it stands: money paid back is negative on either.
            sums[movement] = (paidSoFar + cash, dueSoFar + (sign * amount));
        }

        return sums.ToDictionary(pair => pair.Key, pair => pair.Value.Due.Sign <= 0 || pair.Value.Paid.Sign <= 0 ? Ratio.Zero : Ratio.Min(Ratio.One, pair.Value.Paid / pair.Value.Due));
    }
}
