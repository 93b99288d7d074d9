using System.Numerics;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Results;

/// <summary>The earning lines of one participant's component, in order of date, then id; held as columns.</summary>
public sealed class EarningLines
{
    /// <summary>The row number that means "no event": what a floor adds.</summary>
    public const int NoEvent = -1;

    private readonly int[] _rows;
    private readonly long[]? _credited;
    private readonly Ratio[]? _creditedWide;
    private readonly BigInteger _denominator;
    private readonly long[] _earned;
    private readonly long[] _payable;

    internal EarningLines(Table table, Currency currency, int[] rows, long[]? credited, Ratio[]? creditedWide, BigInteger denominator, long[] earned, long[] payable)
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
    public int RowOf(int line) => _rows[line];

    /// <summary>The event's key, or null for a line without an event.</summary>
    public string? EventOf(int line) => _rows[line] == NoEvent ? null : Table.NameOf(_rows[line]);

    /// <summary>The credited value, exact.</summary>
    public Ratio CreditedOf(int line) => _credited is null ? _creditedWide![line] : new Ratio(_credited[line], _denominator);

    /// <summary>The lines' credited values over <see cref="CreditedDenominator"/>; empty when they do not fit 64 bits.</summary>
    public ReadOnlySpan<long> CreditedNumerators => _credited;

    /// <summary>What <see cref="CreditedNumerators"/> are divided by.</summary>
    public BigInteger CreditedDenominator => _denominator;

    /// <summary>What the line earns.</summary>
    public Money EarnedOf(int line) => Money.FromMinorUnits(_earned[line], Currency);

    /// <summary>What of it is payable.</summary>
    public Money PayableOf(int line) => Money.FromMinorUnits(_payable[line], Currency);

    /// <summary>The lines' earnings in minor units.</summary>
    public ReadOnlySpan<long> EarnedMinorUnits => _earned;

    /// <summary>The lines' payable parts in minor units.</summary>
    public ReadOnlySpan<long> PayableMinorUnits => _payable;

    /// <summary>The lines' events.</summary>
    public ReadOnlySpan<int> Rows => _rows;
}
