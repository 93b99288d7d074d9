using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A formula ready to be evaluated.</summary>
/// <param name="Formula">As it was written.</param>
/// <param name="Root">The outermost node.</param>
public sealed record BoundFormula(Formula Formula, BoundNode Root)
{
    /// <summary>What it gives.</summary>
    public FormulaType Type => Root.Type;
}
