namespace Merit.Calculation.Crediting;

/// <summary>A person's share of an account between two days, in eight bytes: finding who holds an account is bound by memory, not by arithmetic.</summary>
/// <param name="Packed">Person, share, first and last day.</param>
internal readonly record struct Holding(ulong Packed)
{
    /// <summary>How many people can hold accounts.</summary>
    public const int MostPeople = 1 << PersonBits;

    private const int PersonBits = 23;
    private const int DayBits = 9;
    private const uint DayMask = (1 << DayBits) - 1;
    private const int PlaceShift = 2 * DayBits;
    private const int CountBits = 14;
    private const int MostTogether = (1 << CountBits) - 1;

    /// <summary>A holding. Days are counted from the first day of <see cref="Holdings"/>, both inclusive.</summary>
    public static Holding Of(int person, int shareCode, int from, int to) =>
        new(((ulong)(uint)person << (PlaceShift + ShareCodes.Bits)) | ((ulong)(uint)shareCode << PlaceShift) | ((uint)from << DayBits) | (uint)to);

    /// <summary>In place of a holding: several, or none, in a list. It ends before it begins, as no holding does.</summary>
    /// <param name="start">Where they begin.</param>
    /// <param name="count">How many there are.</param>
    public static Holding Place(int start, int count) =>
        count > MostTogether ? throw new NotSupportedException("More than sixteen thousand assignments of one account in a period are not supported.")
            : new(((ulong)(uint)start << (PlaceShift + CountBits)) | ((ulong)(uint)count << PlaceShift) | (DayMask << DayBits));

    /// <summary>Whether this is a place and no holding.</summary>
    public bool IsPlace => ((Packed >> DayBits) & DayMask) > (Packed & DayMask);

    /// <summary>Where the list begins, of a place.</summary>
    public int Start => (int)(Packed >> (PlaceShift + CountBits));

    /// <summary>How many there are, of a place.</summary>
    public int Count => (int)(Packed >> PlaceShift) & MostTogether;

    /// <summary>The person.</summary>
    public int Person => (int)(Packed >> (PlaceShift + ShareCodes.Bits));

    /// <summary>The share, as a code.</summary>
    public int ShareCode => (int)(Packed >> PlaceShift) & (ShareCodes.Most - 1);

    /// <summary>Whether it holds on a day.</summary>
    public bool Contains(int day) => (uint)day - (uint)((Packed >> DayBits) & DayMask) <= (uint)(Packed & DayMask) - (uint)((Packed >> DayBits) & DayMask);

    /// <summary>Whether some day is in both.</summary>
    public bool Overlaps(Holding other) => Contains((int)((other.Packed >> DayBits) & DayMask)) || other.Contains((int)((Packed >> DayBits) & DayMask));
}
