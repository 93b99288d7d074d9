namespace Merit.Bench.HandWritten.Close;

/// <summary>How much of an event's amount was received by the end of the quarter.</summary>
internal enum Cash : byte
{
    None = 0,
    Part = 1,
    All = 2,
}
