using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Exchange;
using Merit.Calculation.Goals;
using Merit.Calculation.Lines;
using Merit.Calculation.Measures;
using Merit.Calculation.Measures.Cohorts;
using Merit.Calculation.Measures.Grains;
using Merit.Calculation.Participants;
using Merit.Calculation.Payout;
using Merit.Calculation.Release;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Running;

/// <summary>One plan over one period: credited sets, aggregates and measures of everyone, made before any component is worked out.</summary>
internal sealed class PlanRun
{
    private readonly Dictionary<string, CreditedRows> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TeamCredits> _teams = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundNode, AggregateVector> _aggregates = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundNode, PersonQuotients> _standard = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundNode, MeasureVector> _pooled = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ScalarSymbol, MeasureVector> _measures = [];
    private readonly Dictionary<BoundComponent, LineColumns> _columns = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundComponent, int> _places;
    private readonly Dictionary<BoundCurve, CurveStep[]> _steps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundComponent, LineTerms> _terms = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundFormula, RowNumber> _rowNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<BoundComponent> _readGoals;
    private readonly IReadOnlyDictionary<string, CreditedRows> _given;
    private readonly IReadOnlyDictionary<string, Ratio> _givenMeasures;
    private readonly Lazy<Dictionary<int, Participant>> _byPerson;

    public PlanRun(RunContext context, IReadOnlyList<Participant> participants, PayInForce pay, GoalTable goals, GivenFacts given)
    {
        Context = context;
        Participants = participants;
        Pay = pay;
        Goals = goals;
        _given = given.Sets;
        _givenMeasures = given.Measures;
        Exchange = new(context);
        Paid = new(this);
        PersonAmounts = new(this);
        Pooling = new(this);
        GoalWork = new(this);
        _byPerson = new(() => participants.ToDictionary(participant => participant.Person));
        _readGoals = new(context.Plan.Components.Where(component => component.ReadsGoal()), ReferenceEqualityComparer.Instance);
        var inOrder = context.Plan.Plan.Components.Select(component => component.Name).ToList();
        _places = context.Plan.Components.ToDictionary(component => component, component => inOrder.IndexOf(component.Source.Name), ReferenceEqualityComparer.Instance as IEqualityComparer<BoundComponent>);
    }

    public RunContext Context { get; }

    public IReadOnlyList<Participant> Participants { get; }

    /// <summary>The person as a participant of the plan, or null.</summary>
    public Participant? ParticipantOf(int person) => _byPerson.Value.GetValueOrDefault(person);

    public PayInForce Pay { get; }

    /// <summary>Who is paid in another currency.</summary>
    public PaidCurrencies Paid { get; }

    /// <summary>Amounts that stand beside people, in other currencies.</summary>
    public PersonAmounts PersonAmounts { get; }

    public GoalTable Goals { get; }

    /// <summary>The amounts of sets in other currencies.</summary>
    public SetExchange Exchange { get; }

    public Pooling Pooling { get; }

    /// <summary>The goals of which the plan says how they come about.</summary>
    public GoalWork GoalWork { get; }

    /// <summary>A component's place in the plan as stated: components are worked out in the order in which they read each other.</summary>
    public int PlaceOf(BoundComponent component) => _places[component];

    /// <summary>Whether a formula of a component asks for its goal.</summary>
    public bool ReadsGoal(BoundComponent component) => _readGoals.Contains(component);

    /// <summary>Credits sets and works out measures, in order.</summary>
    public void Prepare()
    {
        Paid.Find();
        PersonAmounts.Find();
        CreditAhead();
        foreach (var measure in Context.Plan.Measures)
        {
            Context.Cancellation.ThrowIfCancellationRequested();
            if (_givenMeasures.TryGetValue(measure.Source.Name, out var value))
            {
                var fixedValue = FormulaValue.Of(measure.Symbol.Type.Kind, value);
                _measures[measure.Symbol] = new(_ => fixedValue, null);
                continue;
            }

            Prepare(measure.Formula);
            _measures[measure.Symbol] = MeasureVector.Of(measure.Formula, this);
        }

        foreach (var formula in Context.Plan.Components.SelectMany(component => component.PersonFormulas()).Concat(Context.Plan.Cap is null ? [] : [Context.Plan.Cap]))
        {
            Prepare(formula);
        }

        foreach (var bonus in Context.Plan.Components.OfType<BoundBonus>())
        {
            KeepSteps(bonus.Curve);
        }

        foreach (var component in Context.Plan.Components)
        {
            PrepareEvents(component);
        }

        Context.Gaps.Report();
    }

    // What a component on events asks for.
    private void PrepareEvents(BoundComponent component)
    {
        if (component.Events is not { } set)
        {
            return;
        }

        var rows = SetOf(set.Symbol);
        if (component.Exchange is not null && !_given.ContainsKey(set.Symbol.Name))
        {
            Exchange.Convert(component, rows);
        }

        var isHeld = component.Source.Release != Plans.Components.Release.AtOnce;
        _terms[component] = new(Context.Options.LeastWidth, rows.Credits.Longest);
        if (component.Source.Rounding.Per == Plans.Components.RoundingGrain.Event)
        {
            _columns[component] = new(rows.Credits.Count, isHeld);
        }

        if (isHeld || component.Exchange?.Source.IsOfCash == true)
        {
            InvoiceCurrencies.Check(rows, Context);
        }

        // Read before participants ask for it at the same time.
        _ = isHeld ? Context.Cash : null;
        foreach (var formula in component.RowFormulas().Where(f => !f.ReadsPerson()))
        {
            _rowNumbers[formula] = Context.Functions.Number(formula.Root, Exchange.SourceOf(component, rows));
        }
    }

    /// <summary>The points of a curve, ascending, when they are the same for everyone; else null.</summary>
    public CurveStep[]? StepsOf(BoundCurve curve) => _steps.GetValueOrDefault(curve);

    /// <summary>Where the lines of a component on events go; null when it has none.</summary>
    public LineColumns? ColumnsOf(BoundComponent component) => _columns.GetValueOrDefault(component);

    /// <summary>What the lines of a component on events have in common.</summary>
    public LineTerms TermsOf(BoundComponent component) => _terms[component];

    /// <summary>A number about the rows of a set, compiled once for all participants; null for one that differs between them.</summary>
    public RowNumber? RowNumberOf(BoundFormula formula) => _rowNumbers.GetValueOrDefault(formula);

    /// <summary>Cash received by the period's end.</summary>
    public CashReceived Cash => Context.Cash;

    /// <summary>The credited rows of a set, credited when first asked for.</summary>
    public CreditedRows SetOf(SetSymbol symbol)
    {
        if (!_sets.TryGetValue(symbol.Name, out var set))
        {
            // Given by a golden example, in the plan's currency; all others were credited ahead or are for an explanation.
            set = _given.TryGetValue(symbol.Name, out set) ? set : Credit(symbol.Name);
            _sets[symbol.Name] = set;
        }

        return set;
    }

    /// <summary>A set as it is credited to teams, when first asked for.</summary>
    public TeamCredits TeamsOf(SetSymbol symbol)
    {
        if (!_teams.TryGetValue(symbol.Name, out var teams))
        {
            teams = TeamCrediting.Of(SetOf(symbol), Context);
            _teams[symbol.Name] = teams;
        }

        return teams;
    }

    /// <summary>Whether a golden example gave the measure's value.</summary>
    public bool IsGiven(BoundMeasure measure) => _givenMeasures.ContainsKey(measure.Source.Name);

    /// <summary>The measure of this name, for everyone.</summary>
    public MeasureVector? MeasureOf(ScalarSymbol symbol) => _measures.GetValueOrDefault(symbol);

    public AggregateVector AggregateOf(AggregateNode node) => _aggregates[node];

    public AggregateVector GrainOf(GrainNode node) => _aggregates[node];

    public PersonQuotients StandardOf(StandardMeasureNode node) => _standard[node];

    public MeasureVector PooledOf(PooledNode node) => _pooled[node];

    // What measures and components will ask for. First what takes a single thread, side by side; then what has work for all threads, one set after the other, and measures beside them.
    private void CreditAhead()
    {
        var formulas = Context.Plan.Measures.Where(measure => !IsGiven(measure)).Select(measure => measure.Formula).Concat(Context.Plan.Components.SelectMany(component => component.PersonFormulas()));
        var nodes = formulas.SelectMany(formula => formula.Root.DescendantsAndSelf()).ToArray();
        var names = formulas.SelectMany(formula => formula.Root.OverRows()).Select(node => node.SetOfRows().Name)
            .Concat(Context.Plan.Components.Select(component => component.Events?.Symbol.Name).OfType<string>())
            .Where(name => !_given.ContainsKey(name)).Distinct(StringComparer.Ordinal).ToArray();
        var standard = nodes.OfType<StandardMeasureNode>().ToArray();
        var first = names.Select(RolesOf).OfType<IReadOnlyList<string>>().Concat(standard.Where(node => !node.Form.IsOfRenewals && !CohortRule.Governs(node)).Select(Retention.RolesOf)).DistinctBy(roles => string.Join('\n', roles.Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(roles => (Action)(() => Context.HoldingsOf(roles)));
        InParallel([.. names.Any(IsHeld) ? [() => _ = Context.Cash] : Array.Empty<Action>(), .. first]);
        InParallel([() => Array.ForEach(names, name => _sets[name] = Credit(name)), () => Array.ForEach(standard, node => Context.StandardOf(node))]);
    }

    private void InParallel(Action[] work) => Parallel.Invoke(new ParallelOptions { CancellationToken = Context.Cancellation }, work);

    // Which holders a set credits; null for one that credits a person of the row's own.
    private IReadOnlyList<string>? RolesOf(string set) =>
        !Context.Plan.Events.TryGetValue(set, out var events) ? Context.Plan.Snapshots[set].Source.Roles : !events.IsPlain || RowHolders.HasSplits(events, Context) || events.Source.Credit.To == CreditTarget.Person ? null : events.Source.Credit.Roles;

    // The value of the first commission on a set travels with its credits; those of others are looked up.
    private BoundFormula? CarriedBy(string set) =>
        Context.Plan.Components.OfType<BoundCommission>().Where(commission => commission.Set?.Symbol.Name == set && commission.Exchange is null).Select(commission => commission.Value).FirstOrDefault(value => value?.ReadsPerson() is false);

    private bool IsHeld(string set) =>
        Context.Plan.Components.Any(component => component.Events?.Symbol.Name == set && component.Source.Release != Plans.Components.Release.AtOnce);

    private void KeepSteps(BoundCurve curve)
    {
        var steps = curve.Points.Select(point => Constant(point.At) is { } at && Constant(point.Pays) is { } pays ? new CurveStep(at, point.Source.Exclusive, pays, point.Source.Where) : (CurveStep?)null).ToArray();
        if (steps.All(step => step is not null) && steps.Zip(steps.Skip(1)).All(pair => pair.First!.Value.At <= pair.Second!.Value.At))
        {
            _steps[curve] = [.. steps.Select(step => step!.Value)];
        }
    }

    private Ratio? Constant(BoundFormula formula) => Context.IsConstant(formula, out var value) ? value?.Number : null;

    private CreditedRows Credit(string name)
    {
        Context.Options.Progress?.Report($"{Context.Plan.Plan.Name}: crediting {name}");
        CreditedRows set;
        if (Context.Plan.Events.TryGetValue(name, out var events))
        {
            set = EventCrediting.Credit(events, CarriedBy(name), IsHeld(name) ? Context.Cash : null, Context);
            Exchange.Check(set, events);
        }
        else
        {
            var snapshot = Context.Plan.Snapshots[name];
            set = SnapshotCrediting.Credit(snapshot, Context);
            Exchange.Check(set, snapshot);
        }

        return set;
    }

    private void Prepare(BoundFormula formula)
    {
        foreach (var node in formula.Root.DescendantsAndSelf())
        {
            switch (node)
            {
                case AggregateNode aggregate:
                    var teams = aggregate.Scope == AggregateScope.Team ? TeamsOf(aggregate.Set) : null;
                    _aggregates[node] = Aggregation.Of(formula, aggregate, teams?.Rows ?? SetOf(aggregate.Set), teams?.Teams, Context);
                    break;
                case GrainNode grain:
                    _aggregates[node] = Grain.Of(formula, grain, this);
                    break;
                case StandardMeasureNode standard:
                    CurrencyCheck.Of(standard, Context);
                    _standard[node] = Context.StandardOf(standard);
                    break;
                case PooledNode pooled:
                    _pooled[node] = Pooling.Of(pooled);
                    break;
            }
        }
    }
}
