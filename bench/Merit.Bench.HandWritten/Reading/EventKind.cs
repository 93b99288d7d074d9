namespace Merit.Bench.HandWritten.Reading;

internal enum EventKind : byte
{
    Renewal,
    Expansion,
    Contraction,
    Churn,
}
