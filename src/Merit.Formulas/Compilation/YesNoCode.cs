using System.Linq.Expressions;

namespace Merit.Formulas.Compilation;

/// <summary>Code for yes or no.</summary>
/// <param name="Value">A boolean; where a row can have no value a whole number: 1 yes, 0 no, -1 none.</param>
/// <param name="MayBeEmpty">Whether a row can have no value.</param>
internal sealed record YesNoCode(Expression Value, bool MayBeEmpty)
{
    /// <summary>As 1, 0 or -1.</summary>
    public Expression State => MayBeEmpty ? Value : Expression.Condition(Value, Expression.Constant(1), Expression.Constant(0));
}
