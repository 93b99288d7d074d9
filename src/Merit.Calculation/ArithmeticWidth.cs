namespace Merit.Calculation;

/// <summary>How wide whole numbers are where amounts are added and multiplied by the million.</summary>
public enum ArithmeticWidth
{
    /// <summary>64 bits where the ranges of the columns prove that it fits.</summary>
    Narrow,

    /// <summary>128 bits where proved.</summary>
    Wide,

    /// <summary>As many as it takes.</summary>
    Unbounded,
}
