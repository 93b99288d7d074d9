using System.Collections.Frozen;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;
using Merit.Plans;

namespace Merit.Calculation.Compilation;

/// <summary>Which names the formulas of a plan may use; grows as measures and components are bound.</summary>
internal sealed class PlanScopes
{
    private readonly Plan _plan;
    private readonly IReadOnlyDictionary<string, TableSchema> _tables;
    private readonly Dictionary<string, ScalarSymbol> _scalars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SetSymbol> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LookupTable> _lookups = new(StringComparer.Ordinal);
    private readonly PeriodSpan _periods;

    public PlanScopes(Plan plan, IReadOnlyDictionary<string, TableSchema> tables)
    {
        _plan = plan;
        _tables = tables;
        _periods = new(plan.Calendar, plan.Period, plan.Effective);
        foreach (var symbol in RunSymbols.All.Concat(ParticipantSymbols.Of(tables)))
        {
            Add(symbol);
        }
    }

    public void Add(ScalarSymbol symbol) => _scalars[symbol.Name] = symbol;

    public void Add(LookupTable table) => _lookups[table.Name] = table;

    public void Add(SetSymbol symbol) => _sets[symbol.Name] = symbol;

    /// <summary>Names of a formula about a participant, with some of the component's own.</summary>
    public FormulaScope Participant(params IEnumerable<ScalarSymbol?> own) => new()
    {
        Tables = _tables,
        Sets = _sets,
        Scalars = With(own),
        AllowsMeasures = true,
        Lookups = _lookups,
        Periods = _periods,
        Currency = _plan.Currency,
    };

    /// <summary>Names of a measure: no component, no pay and no other amount of a person, since a measure is of anyone, on the plan or not.</summary>
    public FormulaScope Measure() => Participant() with
    {
        Scalars = _scalars.Where(pair => !pair.Value.Name.Contains('.', StringComparison.Ordinal) || (ParticipantSymbols.IsColumn(pair.Value) && pair.Value.Type.Kind != ValueKind.Money) || !pair.Value.IsPerPerson)
            .ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>Names of a formula about a row alone.</summary>
    public FormulaScope Row(TableSchema row) => new()
    {
        Tables = _tables,
        Row = row,
        Scalars = _scalars.Where(pair => !pair.Value.IsPerPerson).ToDictionary(StringComparer.Ordinal),
        Lookups = _lookups,
        Periods = _periods,
        Currency = _plan.Currency,
    };

    /// <summary>The same without the period, for what a set that looks at other days asks of rows of other periods.</summary>
    public FormulaScope RowInAnyPeriod(TableSchema row)
    {
        var scope = Row(row);
        return scope with { Scalars = scope.Scalars.Where(pair => !pair.Key.StartsWith("period.", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal) };
    }

    /// <summary>Names of a formula about a row and the participant it is credited to.</summary>
    public FormulaScope RowAndParticipant(TableSchema row, params IEnumerable<ScalarSymbol?> own) => new()
    {
        Tables = _tables,
        Row = row,
        Scalars = With(own),
        AllowsPersonInRow = true,
        Lookups = _lookups,
        Periods = _periods,
        Currency = _plan.Currency,
    };

    /// <summary>Names of a formula about the run: parameters and the period.</summary>
    public FormulaScope Run() => new()
    {
        Tables = _tables,
        Scalars = _scalars.Where(pair => !pair.Value.IsPerPerson).ToDictionary(StringComparer.Ordinal),
        Lookups = _lookups,
        Periods = _periods,
        Currency = _plan.Currency,
    };

    /// <summary>Names of a constant: parameters alone.</summary>
    public FormulaScope Constant() => Run() with { Lookups = FrozenDictionary<string, LookupTable>.Empty };

    private Dictionary<string, ScalarSymbol> With(IEnumerable<ScalarSymbol?> own)
    {
        var all = new Dictionary<string, ScalarSymbol>(_scalars, StringComparer.Ordinal);
        foreach (var symbol in own.OfType<ScalarSymbol>())
        {
            // "goal" and "base" are written without the component's name that keeps them apart.
            all[symbol.Name[(symbol.Name.LastIndexOf('.') + 1)..]] = symbol;
        }

        return all;
    }
}
