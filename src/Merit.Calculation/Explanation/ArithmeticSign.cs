namespace Merit.Calculation.Explanation;

/// <summary>What <see cref="Arithmetic"/> does with its parts.</summary>
internal enum ArithmeticSign
{
    /// <summary>A number.</summary>
    None,

    /// <summary>All together.</summary>
    Plus,

    /// <summary>The first less the second.</summary>
    Minus,

    /// <summary>The first times the second.</summary>
    Times,

    /// <summary>The first over the second.</summary>
    Over,

    /// <summary>The larger.</summary>
    Larger,

    /// <summary>The smaller.</summary>
    Smaller,

    /// <summary>The first, rounded to a multiple of the second.</summary>
    Round,
}
