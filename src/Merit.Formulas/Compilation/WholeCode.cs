using System.Linq.Expressions;

namespace Merit.Formulas.Compilation;

/// <summary>Code for a day number or a row number.</summary>
/// <param name="Value">The number; -1 for no value.</param>
/// <param name="MayBeEmpty">Whether a row can have no value.</param>
internal sealed record WholeCode(Expression Value, bool MayBeEmpty)
{
    public const int Empty = -1;
}
