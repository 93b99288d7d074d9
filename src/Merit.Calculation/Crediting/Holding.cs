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

    /// <summary>A holding. Days are counted from the first day of <see cref="Holdings"/>, both inclusive.</summary>
    public static Holding Of(int person, int shareCode, int from, int to) =>
        new(((ulong)(uint)person << (PlaceShift + ShareCodes.Bits)) | ((ulong)(uint)shareCode << PlaceShift) | ((uint)from << DayBits) | (uint)to);

    /// <summary>In place of a holding: a place in a list. It ends before it begins, as no holding does.</summary>
    public static Holding Place(int place) => new(((ulong)(uint)place << PlaceShift) | (DayMask << DayBits));

    /// <summary>Whether this is a place and no holding.</summary>
    public bool IsPlace => ((Packed >> DayBits) & DayMask) > (Packed & DayMask);

    /// <summary>The place, of a place.</summary>
    public int AsPlace => (int)(Packed >> PlaceShift);

    /// <summary>The person.</summary>
    public int Person => (int)(Packed >> (PlaceShift + ShareCodes.Bits));

    /// <summary>The share, as a code.</summary>
    public int ShareCode => (int)(Packed >> PlaceShift) & (ShareCodes.Most - 1);

    /// <summary>Whether it holds on a day.</summary>
    public bool Contains(int day) => (uint)day - (uint)((Packed >> DayBits) & DayMask) <= (uint)(Packed & DayMask) - (uint)((Packed >> DayBits) & DayMask);

    /// <summary>Whether some day is in both.</summary>
    public bool Overlaps(Holding other) => Contains((int)((other.Packed >> DayBits) & DayMask)) || other.Contains((int)((Packed >> DayBits) & DayMask));
}
