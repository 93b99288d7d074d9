using System.Collections.Frozen;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Lookups;

namespace Merit.Formulas.Binding;

/// <summary>The names a formula may use.</summary>
/// <remarks>A row's columns come first, then scalars, then sets; a name that two of them have is reported when the plan is checked.</remarks>
public sealed record FormulaScope
{
    /// <summary>All tables, to follow keys into.</summary>
    public required IReadOnlyDictionary<string, TableSchema> Tables { get; init; }

    /// <summary>The row the formula is about, or null when it is about a participant or the run.</summary>
    public TableSchema? Row { get; init; }

    /// <summary>Sets to aggregate, by name.</summary>
    public IReadOnlyDictionary<string, SetSymbol> Sets { get; init; } = FrozenDictionary<string, SetSymbol>.Empty;

    /// <summary>Single values, by name (with points).</summary>
    public IReadOnlyDictionary<string, ScalarSymbol> Scalars { get; init; } = FrozenDictionary<string, ScalarSymbol>.Empty;

    /// <summary>Lookups, and parameters with dated values, by the name by which they are called.</summary>
    public IReadOnlyDictionary<string, LookupTable> Lookups { get; init; } = FrozenDictionary<string, LookupTable>.Empty;

    /// <summary>The periods whose first and last days <c>period.start</c> and <c>period.end</c> can be; null where there is no period.</summary>
    public PeriodSpan? Periods { get; init; }

    /// <summary>Whether the standard measures and <c>pooled</c> may be called here.</summary>
    public bool AllowsMeasures { get; init; }

    /// <summary>
    /// Whether a formula about a row may also read what differs between participants (<see cref="ScalarSymbol.IsPerPerson"/>, aggregates, measures): true where each row is
    /// evaluated for one participant, false where it is seen once for all.
    /// </summary>
    public bool AllowsPersonInRow { get; init; }

    /// <summary>The plan's currency, in which a bare amount is; null where there is none (mappings).</summary>
    public Currency? Currency { get; init; }

    /// <summary>Whether a call can be an aggregate over a set: <c>min</c> and <c>max</c> of one thing, or another that always is.</summary>
    public static bool IsAggregate(Syntax.CallSyntax call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return FormulaBinder.IsAggregate(call.Function) && (call.Function is not ("min" or "max") || call.Arguments.Length == 1);
    }
}
