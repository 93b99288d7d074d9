using System.Collections.Concurrent;
using System.Collections.Immutable;
using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Exchange;
using Merit.Calculation.Explanation;
using Merit.Calculation.Measures;
using Merit.Calculation.Measures.Renewals;
using Merit.Calculation.Participants;
using Merit.Calculation.Release;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
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
    private readonly Dictionary<(string Set, string? Component), Dictionary<string, ColumnNode>> _money = [];
    private readonly ConcurrentDictionary<(Period Period, int Day, int Through, EffectiveRange? Current), Lazy<RevenueHistory>> _revenue = new();
    private readonly ConcurrentDictionary<string, Lazy<PersonQuotients>> _converted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Period, RunContext> _others = new();
    private readonly Lazy<ILookup<int, EffectiveRange>> _inForce;
    private readonly Dictionary<BoundFormula, FormulaValue?> _constants = new(ReferenceEqualityComparer.Instance);

    public RunContext(BoundPlan plan, SharedFacts shared, Period period, CalculationOptions options, FindingSink findings)
    {
        Plan = plan;
        Period = period;
        Options = options;
        Findings = findings;
        _shared = shared;
        _inForce = new(() => Roster.SpansOf(shared.Dataset, plan.Plan.Name));
        Functions = new(new RunFormulaContext(this), findings);
        Gaps = new(plan.Plan, findings);
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

        foreach (var (set, component, node) in SetReads())
        {
            foreach (var column in node.DescendantsAndSelf().OfType<ColumnNode>())
            {
                _columnsRead.Add((set, column.Column.Name));
                if (column.Type.Kind == ValueKind.Money)
                {
                    _money.TryAdd((set, component), new(StringComparer.Ordinal));
                    _money[(set, component)].TryAdd(RowSource.NameOf(column), column);
                }
            }
        }

        Exchange = plan.Exchange is null ? null : ConverterOf(plan.Exchange);
        PayExchange = plan.PayExchange is null ? null : ConverterOf(plan.PayExchange);
    }

    /// <summary>The same plan over another period, for what was worked out in it.</summary>
    public RunContext At(Period period) => period == Period ? this : _others.GetOrAdd(period, other => new(Plan, _shared.At(other), other, Options, Findings));

    /// <summary>Whether a person is on the plan and employed on a day, in the period or out of it.</summary>
    public bool IsInForce(int person, int day) => _inForce.Value[person].Any(span => span.From.DayNumber <= day && day <= span.LastDay.DayNumber);

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

    /// <summary>At which rates amounts in other currencies count; null where they are an error.</summary>
    public Converter? Exchange { get; }

    /// <summary>At which rates people are paid in other currencies; null where their pay is an error.</summary>
    public Converter? PayExchange { get; }

    /// <summary>The rates that are missing.</summary>
    public RateGaps Gaps { get; }

    /// <summary>The rates of an exchange rule.</summary>
    public Converter ConverterOf(BoundExchange exchange)
    {
        var stated = exchange.Fixed.ToDictionary(pair => pair.Key, pair => RunValue(pair.Value).Number, StringComparer.Ordinal);
        foreach (var (currency, rate) in stated.Where(pair => pair.Value.Sign <= 0))
        {
            var formula = exchange.Fixed[currency].Formula;
            Findings.Error(Codes.RateNotPositive, formula.Source.Start, $"The rate of {currency}, '{formula}', comes to {rate} in {Period}, and a rate is above 0.", "Write how much of the plan's currency one unit is.");
        }

        return new(exchange.Source, Plan.Plan.Currency.Code, _shared.Rates, Period, stated);
    }

    /// <summary>The currencies of the rows of a table.</summary>
    public RowCurrencies CurrenciesOf(Table table) => _shared.CurrenciesOf(table);

    /// <summary>The money columns that formulas about the rows of a set read: those of the plan, or those of a component that has an exchange of its own.</summary>
    public IReadOnlyList<MoneyPath> MoneyOf(SetSymbol set, Table table, BoundComponent? component = null) =>
        !_money.TryGetValue((set.Name, component?.Source.Name), out var columns) ? [] : [.. columns.Values.Select(column => MoneyPath.Of(column, table, Dataset)).OfType<MoneyPath>()];

    /// <summary>The value of a formula about the run alone.</summary>
    public FormulaValue RunValue(BoundFormula formula) =>
        RunValueOrNull(formula) ?? throw new InvalidOperationException($"'{formula.Formula}' has no value, which binding rules out.");

    /// <summary>The value of a component's formula that is the same for every participant and row: worked out once.</summary>
    public bool IsConstant(BoundFormula formula, out FormulaValue? value) => _constants.TryGetValue(formula, out value);

    /// <summary>The standard measure of a node for everyone: worked out once for all plans that ask for the same.</summary>
    public PersonQuotients StandardOf(StandardMeasureNode node)
    {
        PersonQuotients Measure() => node.Form.IsOfRenewals ? RenewalRates.Measure(node, this) : Retention.Measure(node, this);
        return ConversionOf("movements") is null && ConversionOf("contracts") is null ? _shared.StandardOf(node, Measure)
            : _converted.GetOrAdd(SharedFacts.NameOf(node), _ => new(Measure)).Value;
    }

    /// <summary>How the amounts of a table are converted at the plan's rates; null where they are in its currency, or it states no exchange.</summary>
    public Conversion? ConversionOf(string table) => ConversionOf(table, Period);

    /// <summary>The same at the rates of another period.</summary>
    public Conversion? ConversionOf(string table, Period period) => Exchange is null || IsAllInCurrency(Dataset[table]) ? null
        : new(At(period).Exchange!, Dataset[table], CurrenciesOf(Dataset[table]));

    /// <summary>The recurring revenue that a retention measure is about, in the plan's currency: at the rates of its period's first day, and changes of that period at those of their own days where the measure says so.</summary>
    public RevenueHistory RevenueOf(StandardMeasureNode node)
    {
        var span = MeasureSpan.Of(node, Period);
        // What opens a span that is shorter than the period is opening revenue, though it changed in the period.
        var current = node.Choices.GetValueOrDefault("exchange_rates") == "current" ? span.Days.Intersect(span.Period.Range) : null;
        return RevenueAt(span.Period, span.Period.Start.DayNumber, span.Last, current);
    }

    /// <summary>The recurring revenue through a day in the plan's currency, at the rates of a day.</summary>
    public RevenueHistory RevenueAt(int day, int through) => RevenueAt(Period, day, through, current: null);

    private RevenueHistory RevenueAt(Period period, int day, int through, EffectiveRange? current) => ConversionOf("movements", period) is not { } conversion || Revenue.Dates is null ? Revenue
        : _revenue.GetOrAdd((period, day, through, current), _ => new(() => new(Dataset, ConvertedRevenue.Of(Revenue, conversion, day, through, current, Gaps)))).Value;

    /// <summary>The value of a parameter or of something of the period.</summary>
    public FormulaValue? RunValueOrNull(ScalarSymbol symbol) => _runValues[symbol];

    private FormulaValue? RunValueOrNull(BoundFormula formula) => FormulaEvaluator.Evaluate(formula.Root, new RunFormulaContext(this));

    // What formulas read of the rows of sets: with a component where that has an exchange of its own.
    private IEnumerable<(string Set, string? Component, BoundNode Node)> SetReads()
    {
        var formulas = Plan.Measures.Select(m => m.Formula).Concat(Plan.Components.SelectMany(c => c.PersonFormulas())).Concat(Plan.Cap is null ? [] : [Plan.Cap]);
        var aggregates = formulas.SelectMany(f => f.Root.OverRows()).OfType<AggregateNode>().SelectMany(a => a.Children().Select(child => (a.Set.Name, (string?)null, child)));
        var sets = Plan.Events.Values.SelectMany(e => e.RowFormulas().Select(f => (e.Symbol.Name, (string?)null, f.Root)))
            .Concat(Plan.Snapshots.Values.Where(e => e.Filter is not null).Select(e => (e.Symbol.Name, (string?)null, e.Filter!.Root)));
        var components = Plan.Components.SelectMany(c => c.RowFormulas().Select(f => (c.Events!.Symbol.Name, c.Exchange is null ? null : c.Source.Name, f.Root)));
        return aggregates.Concat(sets).Concat(components);
    }
}
