using Merit.Formulas.Binding;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Compilation;

/// <summary>A snapshot whose formulas are bound to its table.</summary>
internal sealed record BoundSnapshot(Snapshot Source, SetSymbol Symbol, BoundFormula? Filter, BoundFormula? Day)
{
    /// <summary>The computed column that every row of a snapshot has.</summary>
    public const string AccountArr = "account_arr";
}
