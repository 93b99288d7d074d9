using System.Runtime.CompilerServices;

namespace Merit.Bench.HandWritten.Close;

/// <summary>
/// An expansion credited to somebody, in sixteen bytes. It is set field by field where it lies: made first and copied then, the copy would wait for the
/// smaller stores before it.
/// </summary>
internal struct Credit
{
    private const int AmountBits = 48;
    private const int CashShift = 48;
    private const int DayShift = 56;

    private ulong _packed;

    public int Row { get; private set; }

    public int Person { get; private set; }

    /// <summary>Amount times share in hundredths of a cent.</summary>
    public readonly long Amount => (long)(_packed & ((1UL << AmountBits) - 1));

    public readonly Cash Cash => (Cash)((_packed >> CashShift) & 0xFF);

    public readonly int Day => (int)(_packed >> DayShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(long amount, Cash cash, int day, int row, int person)
    {
        if ((ulong)amount >> AmountBits != 0)
        {
            throw new OverflowException("A credited amount does not fit.");
        }

        _packed = (ulong)amount | ((ulong)cash << CashShift) | ((ulong)day << DayShift);
        Row = row;
        Person = person;
    }
}
