namespace Merit.Calculation.Crediting;

/// <summary>
/// A person's credit of a row in eight bytes: the day, then the row, then the code of the share, so that credits as whole numbers are in order of day, then row.
/// </summary>
/// <param name="Packed">All three.</param>
internal readonly record struct Credit(long Packed)
{
    /// <summary>The day of a credit that lies in no period: an example may give such events.</summary>
    public const int NoDay = (1 << DayBits) - 1;

    /// <summary>How many days a table of credits can tell apart, <see cref="NoDay"/> aside.</summary>
    public const int Days = NoDay;

    private const int DayBits = 9;
    private const int RowBits = 31;

    /// <summary>The credit of a share of a row.</summary>
    public static Credit Of(int row, int day, int shareCode) => new(((long)day << (RowBits + ShareCodes.Bits)) | ((long)row << ShareCodes.Bits) | (uint)shareCode);

    /// <summary>Days since the first day of the table of credits.</summary>
    public int Day => (int)(Packed >> (RowBits + ShareCodes.Bits));

    /// <summary>The credited row.</summary>
    public int Row => (int)(Packed >> ShareCodes.Bits) & int.MaxValue;

    /// <summary>The share, as a code of <see cref="ShareCodes"/>.</summary>
    public int ShareCode => (int)Packed & (ShareCodes.Most - 1);
}
