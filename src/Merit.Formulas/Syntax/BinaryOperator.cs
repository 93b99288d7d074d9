namespace Merit.Formulas.Syntax;

/// <summary>Operators between two values.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c>.</summary>
    Add,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>; empty when the divisor is zero.</summary>
    Divide,

    /// <summary><c>=</c>.</summary>
    Equal,

    /// <summary><c>&lt;&gt;</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>and</c>.</summary>
    And,

    /// <summary><c>or</c>.</summary>
    Or,

    /// <summary><c>a otherwise b</c>: b when a is empty.</summary>
    Otherwise,

    /// <summary><c>x where condition</c>, inside an aggregate only.</summary>
    Where,

    /// <summary><c>x by weight</c>, inside <c>weighted_average</c> only.</summary>
    By,

    /// <summary><c>x per set.key</c>, inside an aggregate only: x for each group.</summary>
    Per,
}
