using System.Numerics;
using System.Runtime.CompilerServices;
using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Numbers as whole numerators over one denominator, which grows when a value needs it.</summary>
public sealed class NumberCells : CellStore
{
    private const int MostDecimals = 18;
    /// <summary>No denominator is larger.</summary>
    internal const long LargestDenominator = 1_000_000_000_000_000_000;

    // What a numerator with d decimals is multiplied by to stand over the common denominator; 0 where it does not go in.
    private readonly long[] _factors = [1, .. new long[MostDecimals]];

    // The largest numerator that its factor leaves within 64 bits.
    private readonly long[] _limits = [long.MaxValue, .. new long[MostDecimals]];
    private readonly long[] _block = new long[CellBlock.MostRows];
    private PackedNumbers _numerators = new();
    private bool _keepsNegative;
    private bool _keepsParts;
    private bool _keepsSigns;

    internal NumberCells()
        : base(CellForm.Number)
    {
    }

    /// <summary>What every numerator so far is divided by.</summary>
    public long Denominator { get; private set; } = 1;

    /// <summary>The numerators, row by row.</summary>
    internal NumeratorSpan Numerators => _numerators.All;

    /// <inheritdoc/>
    public override void Serve(ColumnSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _keepsNegative |= schema.NonNegative;
        _keepsParts |= schema.Type == ColumnType.Count;
        _keepsSigns |= schema.Type is ColumnType.Money or ColumnType.Count;
    }

    /// <inheritdoc/>
    public override void Add(CellBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var bytes = block.Bytes;
        var ends = block.Ends;
        var waiting = 0;
        for (var row = 0; row < block.Count; row++)
        {
            var (end, length) = (ends[row + 1], ends[row + 1] - ends[row]);
            if (length == 0)
            {
                _block[waiting++] = NumberColumn.Empty;
            }
            else if (((length <= ShortNumber.MostCharacters && ShortNumber.TryRead(bytes, end, length, out var digits, out var decimals)) || CellText.TryDecimal(block[row], out digits, out decimals))
                && TryPlain(digits, decimals, out var numerator))
            {
                _block[waiting++] = numerator;
            }
            else
            {
                // What comes may need another denominator.
                AddNumerators(_block.AsSpan(0, waiting));
                waiting = 0;
                AddOther(block[row]);
            }
        }

        AddNumerators(_block.AsSpan(0, waiting));
    }

    /// <inheritdoc/>
    public override void Reserve(int rows) => _numerators.Reserve(rows);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _numerators[row] == NumberColumn.Empty;

    /// <summary>Whether so many whole numbers over a denominator can be added as they are: no rule of a column is broken by any of them, and no larger denominator is needed.</summary>
    public bool TryBegin(long denominator)
    {
        if (_keepsNegative || (_keepsParts && denominator != 1) || LargestDenominator % denominator != 0 || Count > 0)
        {
            return false;
        }

        SetDenominator(denominator);
        return true;
    }

    /// <summary>Adds numerators that stand over the denominator; <see cref="NumberColumn.Empty"/> for no value.</summary>
    public void AddNumerators(ReadOnlySpan<long> numerators)
    {
        _numerators.Add(numerators);
        HasEmpty |= _numerators.HasEmpty;
        Count += numerators.Length;
    }

    /// <remarks>Divides by what all numerators and the denominator have in common: the same values give the same column, however they were written.</remarks>
    /// <inheritdoc/>
    public override void End()
    {
        (_numerators, var denominator) = Reduced.Of(_numerators, Denominator);
        SetDenominator(denominator);
    }

    /// <inheritdoc/>
    internal override void FindEmpty(int[]? rows, int count, List<int> found)
    {
        var numerators = Numerators;
        for (var row = 0; row < count; row++)
        {
            if (numerators[rows is null ? row : rows[row]] == NumberColumn.Empty)
            {
                found.Add(row);
            }
        }
    }

    /// <inheritdoc/>
    public override Column ToColumn(ColumnSchema schema) => new NumberColumn(schema, _numerators, Denominator);

    // Most numbers go over the denominator as it is, once zeros at their end are taken off, and break no rule.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPlain(long digits, int decimals, out long numerator)
    {
        if (_factors[decimals] == 0)
        {
            decimals = WithoutZeros(ref digits, decimals);
        }

        numerator = digits * _factors[decimals];
        return Math.Abs(digits) <= _limits[decimals] && (digits >= 0 || !_keepsNegative) && (decimals == 0 || !_keepsParts || numerator % Denominator == 0);
    }

    // How many decimals are left.
    private int WithoutZeros(ref long digits, int decimals)
    {
        while (decimals > 0 && _factors[decimals] == 0 && digits % 10 == 0)
        {
            digits /= 10;
            decimals--;
        }

        return decimals;
    }

    // Other denominators, what breaks a rule, and what is no number at all.
    private void AddOther(ReadOnlySpan<byte> cell)
    {
        if (CellText.TryDecimal(cell, out var digits, out var decimals) && TryFactor(ref digits, ref decimals, out var factor) && Math.Abs(digits) <= _limits[decimals])
        {
            var scaled = digits * factor;
            if ((digits < 0 && _keepsNegative) || (_keepsParts && scaled % Denominator != 0))
            {
                Kept.Add(Count, cell);
            }

            AddNumerators([scaled]);
        }
        else if (!TryAddExact(cell))
        {
            Kept.Add(Count, cell);
            AddNumerators([NumberColumn.Empty]);
        }
    }

    // What the digits are multiplied by, zeros at their end taken off and the denominator grown where that lets them in.
    private bool TryFactor(ref long digits, ref int decimals, out long factor)
    {
        decimals = WithoutZeros(ref digits, decimals);
        if (_factors[decimals] == 0 && !TryGrow(BigInteger.Pow(10, decimals)))
        {
            factor = 0;
            return false;
        }

        factor = _factors[decimals];
        return factor > 0;
    }

    // A value that the common denominator cannot hold yet, or that is written with a percent sign or as a fraction.
    private bool TryAddExact(ReadOnlySpan<byte> cell)
    {
        if (!CellText.TryRatio(cell, out var value) || !TryGrow(value.Denominator))
        {
            return false;
        }

        var scaled = value.Numerator * (Denominator / value.Denominator);
        if (scaled <= long.MinValue || scaled > long.MaxValue)
        {
            return false;
        }

        if ((value.Sign < 0 && _keepsNegative) || (_keepsParts && !value.IsWhole) || (_keepsSigns && cell.ContainsAny((byte)'%', (byte)'/')))
        {
            Kept.Add(Count, cell);
        }

        AddNumerators([(long)scaled]);
        return true;
    }

    private bool TryGrow(BigInteger denominator)
    {
        var wanted = Denominator / BigInteger.GreatestCommonDivisor(Denominator, denominator) * denominator;
        if (wanted > LargestDenominator)
        {
            return false;
        }

        var by = (long)(wanted / Denominator);
        if (by == 1)
        {
            return true;
        }

        var old = _numerators.All;
        var scaled = new PackedNumbers();
        Span<long> some = stackalloc long[PackedNumbers.BlockSize];
        for (var from = 0; from < old.Length; from += PackedNumbers.BlockSize)
        {
            var numbers = some[..Math.Min(PackedNumbers.BlockSize, old.Length - from)];
            old.CopyTo(from, numbers);
            if (!TryScale(numbers, by))
            {
                return false;
            }

            scaled.Add(numbers);
        }

        _numerators = scaled;
        SetDenominator((long)wanted);
        return true;
    }

    private static bool TryScale(Span<long> numbers, long by)
    {
        foreach (ref var number in numbers)
        {
            if (number == NumberColumn.Empty)
            {
                continue;
            }

            var product = (Int128)number * by;
            if (product <= long.MinValue || product > long.MaxValue)
            {
                return false;
            }

            number = (long)product;
        }

        return true;
    }

    private void SetDenominator(long denominator)
    {
        Denominator = denominator;
        for (long decimals = 0, power = 1; decimals <= MostDecimals; decimals++, power *= 10)
        {
            _factors[decimals] = Denominator % power == 0 ? Denominator / power : 0;
            _limits[decimals] = _factors[decimals] == 0 ? 0 : long.MaxValue / _factors[decimals];
        }
    }
}
