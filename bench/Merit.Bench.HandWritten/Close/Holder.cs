namespace Merit.Bench.HandWritten.Close;

/// <summary>Who holds an account in the quarter, with which share (hundredths), from which of its days through which.</summary>
internal readonly record struct Holder(int Person, int Share, int From, int To)
{
    private const int NobodyFrom = 255;

    /// <summary>Somebody in force on no day.</summary>
    public static Holder Nobody { get; } = new(0, 0, NobodyFrom, 0);

    public ulong Pack() => ((ulong)Person << 24) | ((ulong)Share << 16) | ((ulong)To << 8) | (uint)From;

    public static Holder Unpack(ulong packed) => new((int)(packed >> 24), (int)(packed >> 16) & 0xFF, (int)packed & 0xFF, (int)(packed >> 8) & 0xFF);
}
