using System.Numerics;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Results;

/// <summary>The earning lines of one participant's component, in order of date, then id; held as columns.</summary>
public sealed class EarningLines
{
    /// <summary>The row number that means "no event": what a floor adds.</summary>
    public const int NoEvent = -1;

    private readonly ReadOnlyMemory<int> _rows;
    private readonly ReadOnlyMemory<long>? _credited;
    private readonly Ratio[]? _creditedWide;
    private readonly BigInteger _denominator;
    private readonly ReadOnlyMemory<long> _earned;
    private readonly ReadOnlyMemory<long> _payable;

    internal EarningLines(
        Table table, Currency currency, ReadOnlyMemory<int> rows, ReadOnlyMemory<long>? credited, Ratio[]? creditedWide, BigInteger denominator, ReadOnlyMemory<long> earned, ReadOnlyMemory<long> payable)
    {
        Table = table;
        Currency = currency;
        _rows = rows;
        _credited = credited;
        _creditedWide = creditedWide;
        _denominator = denominator;
        _earned = earned;
        _payable = payable;
    }

    /// <summary>The same lines with other amounts.</summary>
    internal EarningLines With(long[] earned, long[] payable) => new(Table, Currency, _rows, _credited, _creditedWide, _denominator, earned, payable);

    /// <summary>The table that the events are rows of.</summary>
    public Table Table { get; }

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>How many lines.</summary>
    public int Count => _rows.Length;

    /// <summary>The event's row in <see cref="Table"/>, or <see cref="NoEvent"/>.</summary>
    public int RowOf(int line) => Rows[line];

    /// <summary>The event's key, or null for a line without an event.</summary>
    public string? EventOf(int line) => Rows[line] == NoEvent ? null : Table.NameOf(Rows[line]);

    /// <summary>The credited value, exact.</summary>
    public Ratio CreditedOf(int line) => _credited is { } credited ? new Ratio(credited.Span[line], _denominator) : _creditedWide![line];

    /// <summary>The lines' credited values over <see cref="CreditedDenominator"/>; empty when they do not fit 64 bits.</summary>
    public ReadOnlySpan<long> CreditedNumerators => _credited is { } credited ? credited.Span : [];

    /// <summary>What <see cref="CreditedNumerators"/> are divided by.</summary>
    public BigInteger CreditedDenominator => _denominator;

    /// <summary>What the line earns.</summary>
    public Money EarnedOf(int line) => Money.FromMinorUnits(EarnedMinorUnits[line], Currency);

    /// <summary>What of it is payable.</summary>
    public Money PayableOf(int line) => Money.FromMinorUnits(PayableMinorUnits[line], Currency);

    /// <summary>The lines' earnings in minor units.</summary>
    public ReadOnlySpan<long> EarnedMinorUnits => _earned.Span;

    /// <summary>The lines' payable parts in minor units.</summary>
    public ReadOnlySpan<long> PayableMinorUnits => _payable.Span;

    /// <summary>The lines' events.</summary>
    public ReadOnlySpan<int> Rows => _rows.Span;
}
