namespace Merit.Bench.HandWritten.Reading;

/// <summary>Days counted from the first of the quarter that the plan is compiled for.</summary>
internal static class QuarterDays
{
    public const int Last = 89;
    public const short Never = short.MaxValue;

    private static readonly int First = new DateOnly(2026, 1, 1).DayNumber;

    public static short Parse(ReadOnlySpan<byte> date)
    {
        if (date[4] != (byte)'-' || date[7] != (byte)'-')
        {
            throw new InvalidDataException("A date is not written as yyyy-mm-dd.");
        }

        var year = (((((Digit(date[0]) * 10) + Digit(date[1])) * 10) + Digit(date[2])) * 10) + Digit(date[3]);
        var day = new DateOnly(year, (Digit(date[5]) * 10) + Digit(date[6]), (Digit(date[8]) * 10) + Digit(date[9]));
        return checked((short)(day.DayNumber - First));
    }

    private static int Digit(byte character) => (uint)(character - '0') <= 9 ? character - '0' : throw new InvalidDataException("A date has something else than digits.");
}
