using System.Collections.Immutable;
using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Explanation;
using Merit.Calculation.Measures;
using Merit.Calculation.Measures.Renewals;
using Merit.Calculation.Release;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Calculation.Running;

/// <summary>One plan's run over a dataset and period: what is worked out once and read by every participant.</summary>
internal sealed class RunContext
{
    /// <summary>No computed columns.</summary>
    public static readonly IReadOnlyDictionary<string, Column> NoColumns = ImmutableDictionary<string, Column>.Empty;

    private readonly SharedFacts _shared;
    private readonly Dictionary<ScalarSymbol, FormulaValue?> _runValues = [];
    private readonly HashSet<(string Set, string Column)> _columnsRead = [];
    private readonly HashSet<string> _moneySets = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundFormula, FormulaValue?> _constants = new(ReferenceEqualityComparer.Instance);

    public RunContext(BoundPlan plan, SharedFacts shared, Period period, CalculationOptions options, FindingSink findings)
    {
        Plan = plan;
        Period = period;
        Options = options;
        Findings = findings;
        _shared = shared;
        Functions = new(new RunFormulaContext(this), findings);
        foreach (var (symbol, value) in RunSymbols.For(period))
        {
            _runValues[symbol] = value;
        }

        foreach (var (symbol, formula) in plan.Parameters)
        {
            _runValues[symbol] = RunValueOrNull(formula);
        }

        foreach (var formula in plan.Components.SelectMany(component => component.PersonFormulas()).Where(formula => !formula.ReadsPerson() && !formula.ReadsRow()))
        {
            _constants[formula] = RunValueOrNull(formula);
        }

        foreach (var (set, node) in SetReads())
        {
            foreach (var column in node.DescendantsAndSelf().OfType<ColumnNode>())
            {
                _columnsRead.Add((set, column.Column.Name));
                if (column.Type.Kind == ValueKind.Money)
                {
                    _moneySets.Add(set);
                }
            }
        }
    }

    public BoundPlan Plan { get; }

    public Dataset Dataset => _shared.Dataset;

    public Table People => Dataset["people"];

    public Period Period { get; }

    public CalculationOptions Options { get; }

    public CancellationToken Cancellation => Options.Cancellation;

    public FindingSink Findings { get; }

    public RowFunctions Functions { get; }

    public RevenueHistory Revenue => _shared.Revenue;

    public CashReceived Cash => _shared.Cash;

    /// <summary>The rows of a table whose day lies in the period.</summary>
    public RowsBetween RowsInPeriod(Table table, RowDay day) => _shared.RowsInPeriod(table, day);

    public int[]? RanksOf(Table table, int first, int last) => _shared.RanksOf(table, first, last);

    /// <summary>How explanations call the rows of a table.</summary>
    public RowNames NamesOf(Table table) => _shared.NamesOf(table);

    public ReportingLines Reporting => _shared.Reporting;

    public Teams Teams => _shared.Teams;

    public Exclusions Exclusions => _shared.Exclusions;

    public Holdings HoldingsOf(IReadOnlyCollection<string> roles) => _shared.HoldingsOf(roles);

    public Holdings HoldingsOf(IReadOnlyCollection<string> roles, int day) => _shared.HoldingsOf(roles, day);

    /// <summary>Whether every row of a table has its amounts in the plan's currency.</summary>
    public bool IsAllInCurrency(Table table) => _shared.IsAllIn(table, Plan.Plan.Currency.Code);

    /// <summary>Whether a formula of the plan reads a column of a set: computed columns that nobody reads are not computed.</summary>
    public bool Reads(SetSymbol set, string column) => _columnsRead.Contains((set.Name, column));

    /// <summary>Whether a formula of the plan reads an amount of a set.</summary>
    public bool ReadsMoneyOf(SetSymbol set) => _moneySets.Contains(set.Name);

    /// <summary>The value of a formula about the run alone.</summary>
    public FormulaValue RunValue(BoundFormula formula) =>
        RunValueOrNull(formula) ?? throw new InvalidOperationException($"'{formula.Formula}' has no value, which binding rules out.");

    /// <summary>The value of a component's formula that is the same for every participant and row: worked out once.</summary>
    public bool IsConstant(BoundFormula formula, out FormulaValue? value) => _constants.TryGetValue(formula, out value);

    /// <summary>The standard measure of a node for everyone: worked out once for all plans that ask for the same.</summary>
    public PersonQuotients StandardOf(StandardMeasureNode node) => _shared.StandardOf(node, () => node.Form.IsOfRenewals ? RenewalRates.Measure(node, this) : Retention.Measure(node, this));

    /// <summary>The value of a parameter or of something of the period.</summary>
    public FormulaValue? RunValueOrNull(ScalarSymbol symbol) => _runValues[symbol];

    private FormulaValue? RunValueOrNull(BoundFormula formula) => FormulaEvaluator.Evaluate(formula.Root, new RunFormulaContext(this));

    private IEnumerable<(string Set, BoundNode Node)> SetReads()
    {
        var formulas = Plan.Measures.Select(m => m.Formula).Concat(Plan.Components.SelectMany(c => c.PersonFormulas())).Concat(Plan.Cap is null ? [] : [Plan.Cap]);
        var aggregates = formulas.SelectMany(f => f.Root.OverRows()).OfType<AggregateNode>().SelectMany(a => a.Children().Select(child => (a.Set.Name, child)));
        var sets = Plan.Events.Values.Where(e => e.Filter is not null).Select(e => (e.Symbol.Name, e.Filter!.Root))
            .Concat(Plan.Snapshots.Values.Where(e => e.Filter is not null).Select(e => (e.Symbol.Name, e.Filter!.Root)));
        var handovers = Plan.Events.Values.SelectMany(e => e.Handover.Where(band => band.Filter is not null).Select(band => (e.Symbol.Name, band.Filter!.Root)));
        var components = Plan.Components.SelectMany(c => c switch
        {
            BoundCommission { Set: { } set } commission => new[] { commission.Value, commission.QuotaCredit, commission.Rate }.OfType<BoundFormula>().Select(f => (set.Symbol.Name, f.Root)),
            BoundSpiff spiff => [(spiff.Set.Symbol.Name, spiff.Amount.Root)],
            _ => [],
        });
        return aggregates.Concat(sets).Concat(handovers).Concat(components);
    }
}
