using System.Buffers;
using System.Collections;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Release;

/// <summary>Reads invoices, lines and payments dated through a day.</summary>
internal sealed class CashReading
{
    private readonly ReferenceColumn _invoiceOf;
    private readonly ReferenceColumn _eventOf;
    private readonly NumberColumn _lineAmount;
    private readonly NumberColumn _invoiceAmount;
    private readonly TextColumn? _kinds;
    private readonly int _creditNote;
    private readonly long[] _received;
    private readonly long _receivedScale;
    private readonly bool _isOneScale;
    private readonly BitArray? _seenTwice;
    private readonly PaidRows _rows;

    private CashReading(Dataset dataset, long[] received, long receivedScale)
    {
        var lines = dataset["invoice_lines"];
        var movements = dataset["movements"].Count;
        _invoiceOf = lines.Find<ReferenceColumn>("invoice_id")!;
        _eventOf = lines.Find<ReferenceColumn>("event_id")!;
        _lineAmount = lines.Find<NumberColumn>("amount")!;
        _invoiceAmount = dataset["invoices"].Find<NumberColumn>("amount")!;
        _kinds = dataset["invoices"].Find<TextColumn>("kind");
        _creditNote = _kinds?.Pool.Find("credit_note") ?? -1;
        _received = received;
        _receivedScale = receivedScale;
        _isOneScale = _lineAmount.Denominator == _invoiceAmount.Denominator && receivedScale == _invoiceAmount.Denominator;
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

        var invoices = dataset["invoices"].Count;
        var received = ArrayPool<long>.Shared.Rent(invoices);
        received.AsSpan(0, invoices).Clear();
        Receive(dataset["payments"], day, received, cancellation);
        var scale = dataset["payments"].Find<NumberColumn>("amount")?.Denominator ?? dataset["invoices"].Find<NumberColumn>("amount")!.Denominator;
        var cash = new CashReading(dataset, received, scale).Read(movements, cancellation);
        ArrayPool<long>.Shared.Return(received);
        return cash;
    }

    // Adds payments up by invoice.
    private static void Receive(Table payments, DateOnly day, long[] received, CancellationToken cancellation)
    {
        if (payments.Count == 0)
        {
            return;
        }

        var invoice = payments.Find<ReferenceColumn>("invoice_id")!;
        var date = payments.Find<DateColumn>("date")!;
        var amount = payments.Find<NumberColumn>("amount")!;

        // Only where no two payments can meet on an invoice may they be added at the same time.
        Parts.Of(payments.Count, invoice.IsAscending ? 16 : 1).Run((_, from, end) =>
        {
            var invoices = invoice.Rows;
            var dates = date.DayNumbers;
            var amounts = amount.Numerators;
            for (var row = from; row < end; row++)
            {
                ref var sum = ref received[invoices[row]];
                sum = checked(sum + (dates[row] <= day.DayNumber ? amounts[row] : 0));
            }
        }, cancellation);
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
        // Parts of whole words of the sets: no two write to one.
        var parts = Parts.Of((int)(((long)movements + PaidRows.WordRows - 1) / PaidRows.WordRows), _eventOf.IsAscending ? 16 : 1, 1 << 10);
        var found = new List<(int Movement, long Paid, long Due)>[parts.Count];
        var mixed = new List<int>[parts.Count];
        parts.Run((part, from, end) =>
        {
            (found[part], mixed[part]) = (new((end - from) * 8), []);
            var isWhole = parts.Count == 1;
            Read(isWhole ? 0 : LineOf(from * PaidRows.WordRows), isWhole ? _eventOf.Count : LineOf((int)Math.Min((long)end * PaidRows.WordRows, int.MaxValue)), found[part], mixed[part]);
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

    // The first line of a movement or of one after it, where lines ascend.
    private int LineOf(int movement)
    {
        var line = _eventOf.Rows.BinarySearch(movement);
        return line < 0 ? ~line : line;
    }

    private void Read(int from, int end, List<(int Movement, long Paid, long Due)> parts, List<int> mixed)
    {
        var invoices = _invoiceOf.Rows;
        var events = _eventOf.Rows;
        var lineAmounts = _lineAmount.Numerators;
        var invoiceAmounts = _invoiceAmount.Numerators;
        var (received, rows, isOneScale, seenTwice) = (_received, _rows, _isOneScale, _seenTwice);
        var creditNote = _creditNote;
        var kinds = _kinds is null ? [] : _kinds.Codes;
        for (var line = from; line < end; line++)
        {
            var (invoice, movement) = (invoices[line], events[line]);
            var due = invoiceAmounts[invoice];
            if (!isOneScale || lineAmounts[line] != due || (seenTwice is not null && seenTwice[movement]) || (creditNote >= 0 && kinds[invoice] == creditNote))
            {
                mixed.Add(line);
                continue;
            }

            // Who has paid how much is not to be guessed: both bits are set without asking.
            var paid = received[invoice];
            var isAny = (paid > 0) & (due > 0);
            var isPart = isAny & (paid < due);
            rows.Add(movement, isAny & (paid >= due), isPart);
            if (isPart)
            {
                parts.Add((movement, paid, due));
            }
        }
    }

    private bool IsCredit(int invoice) => _creditNote >= 0 && _kinds!.Codes[invoice] == _creditNote;

    private Dictionary<int, Ratio> AddMixed(IEnumerable<int> lines)
    {
        var sums = new Dictionary<int, (Ratio Paid, Ratio Due)>();
        foreach (var line in lines)
        {
            var (invoice, movement) = (_invoiceOf.Rows[line], _eventOf.Rows[line]);
            var amount = _lineAmount.At(line) ?? Ratio.Zero;
            var whole = _invoiceAmount.At(invoice) ?? Ratio.Zero;
            var cash = whole.IsZero ? Ratio.Zero : amount * new Ratio(_received[invoice], _receivedScale) / whole;
            var sign = IsCredit(invoice) ? -Ratio.One : Ratio.One;
            var (paidSoFar, dueSoFar) = sums.GetValueOrDefault(movement);
            // A credit note lowers what is due. A payment on it counts as it stands: money paid back is negative on either.
            sums[movement] = (paidSoFar + cash, dueSoFar + (sign * amount));
        }

        return sums.ToDictionary(pair => pair.Key, pair => pair.Value.Due.Sign <= 0 || pair.Value.Paid.Sign <= 0 ? Ratio.Zero : Ratio.Min(Ratio.One, pair.Value.Paid / pair.Value.Due));
    }
}
