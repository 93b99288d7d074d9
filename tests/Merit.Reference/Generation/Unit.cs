namespace Merit.Reference.Generation;

/// <summary>The unit of a generated value, so that generated formulas compare like with like.</summary>
internal enum Unit
{
    Money,
    Ratio,
    Count,
}
