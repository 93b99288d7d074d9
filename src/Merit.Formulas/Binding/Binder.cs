using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>Looks up the names of a formula and checks its units. The rules are in <c>docs/plan-reference.md</c>, those of units in <see cref="UnitTable"/>.</summary>
public static class Binder
{
    /// <summary>Binds one formula.</summary>
    /// <param name="formula">As it was read.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="diagnostics">Takes every finding.</param>
    /// <param name="expected">What it must give; its unit is also that of a bare number. Whether the value may be empty is the caller's to judge.</param>
    /// <returns>The formula ready to be evaluated, or null when it has an error.</returns>
    public static BoundFormula? Bind(Formula formula, FormulaScope scope, DiagnosticBag diagnostics, FormulaType? expected = null)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = new DiagnosticBag();
        var root = new FormulaBinder(formula, scope, found).BindRoot(expected);
        diagnostics.AddRange(found.Items);
        return root is null || found.HasErrors ? null : new(formula, root);
    }
}
