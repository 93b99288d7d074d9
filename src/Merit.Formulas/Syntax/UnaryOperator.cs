namespace Merit.Formulas.Syntax;

/// <summary>Operators on one value.</summary>
public enum UnaryOperator
{
    /// <summary><c>-x</c>.</summary>
    Negate,

    /// <summary><c>not x</c>.</summary>
    Not,
}
