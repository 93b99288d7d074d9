using Merit.Calculation.Release;

namespace Merit.Calculation.Crediting;

/// <summary>
/// A person's credit of a row, with what it carries of the row: the day, then the row, the code of the share and what is paid in one number, and a number of the row beside it.
/// </summary>
/// <param name="Packed">Day, row, share and state.</param>
/// <param name="Value">The number that <see cref="CarriedFacts"/> says; zero where none is carried.</param>
internal readonly record struct Credit(long Packed, long Value)
{
    /// <summary>The day of a credit that lies in no period: an example may give such events.</summary>
    public const int NoDay = (1 << DayBits) - 1;

    /// <summary>How many days a table of credits can tell apart, <see cref="NoDay"/> aside.</summary>
    public const int Days = NoDay;

    private const int DayBits = 9;
    private const int RowBits = 31;
    private const int StateBits = 2;
    private const int RowShift = ShareCodes.Bits + StateBits;

    /// <summary>The credit of a share of a row.</summary>
    public static Credit Of(int row, int day, int shareCode, long value = 0, PaidState state = PaidState.None) =>
        new(((long)day << (RowBits + RowShift)) | ((long)row << RowShift) | ((long)(uint)shareCode << StateBits) | (long)state, value);

    /// <summary>Days since the first day of the table of credits.</summary>
    public int Day => (int)(Packed >> (RowBits + RowShift));

    /// <summary>The credited row.</summary>
    public int Row => (int)(Packed >> RowShift) & int.MaxValue;

    /// <summary>The share, as a code of <see cref="ShareCodes"/>.</summary>
    public int ShareCode => (int)(Packed >> StateBits) & (ShareCodes.Most - 1);

    /// <summary>What is paid of the row, where credits carry that.</summary>
    public PaidState State => (PaidState)((int)Packed & ((1 << StateBits) - 1));
}
