using System.Numerics;
using Merit.Calculation.Lines;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Results;

/// <summary>The earning lines of one participant's component, in order of date, then id; held as columns.</summary>
public sealed class EarningLines
{
    /// <summary>The row number that means "no event": what a floor adds.</summary>
    public const int NoEvent = -1;

    private readonly ReadOnlyMemory<long> _earned;
    private readonly ReadOnlyMemory<long> _payable;

    internal EarningLines(Table table, Currency currency, CreditedLines credited, ReadOnlyMemory<long> earned, ReadOnlyMemory<long> payable)
    {
        Table = table;
        Currency = currency;
        Credited = credited;
        _earned = earned;
        _payable = payable;
    }

    /// <summary>The same lines with other amounts.</summary>
    internal EarningLines With(long[] earned, long[] payable) => new(Table, Currency, Credited, earned, payable);

    /// <summary>The table that the events are rows of.</summary>
    public Table Table { get; }

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>How many lines.</summary>
    public int Count => _earned.Length;

    /// <summary>The event's row in <see cref="Table"/>, or <see cref="NoEvent"/>.</summary>
    public int RowOf(int line) => IsOfEvent(line) ? Credited.Events.Credits.Span[line].Row : NoEvent;

    /// <summary>The event's key, or null for a line without an event.</summary>
    public string? EventOf(int line) => IsOfEvent(line) ? Table.NameOf(RowOf(line)) : null;

    /// <summary>The credited value, exact.</summary>
    public Ratio CreditedOf(int line) => IsOfEvent(line) ? Credited.Of(line) : Ratio.Zero;

    /// <summary>The credited value times <see cref="CreditedDenominator"/>; null when that may not fit 64 bits.</summary>
    public long? CreditedNumeratorOf(int line) => IsOfEvent(line) ? Credited.NumeratorOf(line) : 0;

    /// <summary>What <see cref="CreditedNumeratorOf"/> is divided by.</summary>
    public BigInteger CreditedDenominator => Credited.Denominator;

    /// <summary>What the line earns.</summary>
    public Money EarnedOf(int line) => Money.FromMinorUnits(EarnedMinorUnits[line], Currency);

    /// <summary>What of it is payable.</summary>
    public Money PayableOf(int line) => Money.FromMinorUnits(PayableMinorUnits[line], Currency);

    /// <summary>The lines' earnings in minor units.</summary>
    public ReadOnlySpan<long> EarnedMinorUnits => _earned.Span;

    /// <summary>The lines' payable parts in minor units.</summary>
    public ReadOnlySpan<long> PayableMinorUnits => _payable.Span;

    /// <summary>What was credited.</summary>
    internal CreditedLines Credited { get; }

    // What a floor adds stands last.
    private bool IsOfEvent(int line) => line < Credited.Events.Count;
}
