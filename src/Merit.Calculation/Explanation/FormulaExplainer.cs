using System.Collections.Immutable;
using System.Text;
using Merit.Calculation.Compilation;
using Merit.Calculation.Goals;
using Merit.Calculation.Measures;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Lookups;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>What a formula read: measures with their own formulas, aggregates and retention with the rows behind them, goals, pay and parameters with their places.</summary>
/// <param name="run">The run.</param>
/// <param name="person">Whose.</param>
/// <param name="values">What the participant's components left to read.</param>
/// <param name="component">The component whose formulas they are, which decides what <c>goal</c> and <c>base</c> mean; null for a measure.</param>
internal sealed class FormulaExplainer(PlanRun run, int person, IReadOnlyDictionary<ScalarSymbol, FormulaValue?>? values = null, BoundComponent? component = null)
{
    private readonly Nodes _nodes = new(run.Context);

    /// <summary>A step with what its formula read below it.</summary>
    public ExplanationNode WithFormula(ExplanationNode step, BoundFormula formula) => step with
    {
        Formula = formula.Formula.ToString(),
        Arithmetic = step.Arithmetic ?? FilledIn(formula, new PersonContext(run, person, values)),
        Reads = [.. step.Reads, .. Reads(formula)],
    };

    /// <summary>One node per value read, in order of the text; what is read twice is told once.</summary>
    public ImmutableArray<ExplanationNode> Reads(BoundFormula formula) => [.. Reads(formula, formula.Root)];

    private IEnumerable<ExplanationNode> Reads(BoundFormula formula, BoundNode part) =>
        Outermost(part).DistinctBy(node => node is ScalarNode scalar ? (object)scalar.Symbol : formula.Formula.TextOf(node.Syntax)).Select(node => Read(formula, node)).OfType<ExplanationNode>();

    /// <summary>The formula's text with the values that it read in place of their names; null when that says no more than its value.</summary>
    public string? FilledIn(BoundFormula formula, IFormulaContext context) => FilledIn(formula.Root, formula.Formula.ToString(), 0, context);

    /// <summary>The same of a part of a formula, of which this is the text.</summary>
    public string? FilledIn(BoundNode root, string text, int start, IFormulaContext context)
    {
        var filled = new StringBuilder();
        var at = 0;
        foreach (var node in Outermost(root).Where(IsRead))
        {
            if (node == root)
            {
                return null;
            }

            filled.Append(text, at, node.Syntax.Span.Start - start - at).Append(Written(FormulaEvaluator.Evaluate(node, context), node.Type));
            at = node.Syntax.Span.End - start;
        }

        return at == 0 ? null : filled.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsRead(BoundNode node) => node is ScalarNode or AggregateNode or GrainNode or StandardMeasureNode or PooledNode or ColumnNode or LookupNode;

    // What a lookup read is told below it.
    internal static IEnumerable<BoundNode> Outermost(BoundNode node) => node is LookupNode or AggregateNode or GrainNode ? [node] : node.Children().SelectMany(Outermost).Prepend(node);

    private string Written(FormulaValue? value, FormulaType type) => value switch
    {
        null => "no value",
        { Kind: ValueKind.Row } row => run.Context.Dataset[type.Table!].NameOf(row.Row),
        { Kind: ValueKind.Text } text => $"\"{text.Text}\"",
        { } other => Figures.InArithmetic(other, run.Context.Plan.Plan.Currency),
    };

    private ExplanationNode? Read(BoundFormula formula, BoundNode node) => node switch
    {
        // The base rate is a step of the component already.
        ScalarNode { Symbol: var symbol } when component is BoundCommission { Base: { } rate } && symbol == rate => null,
        ScalarNode scalar => Scalar(scalar),
        AggregateNode aggregate => new AggregateExplainer(run, person).Explain(aggregate, formula.Formula.TextOf(aggregate.Syntax)),
        GrainNode grain => new GrainExplainer(run, person, this).Explain(formula, grain),
        StandardMeasureNode { Form.IsOfRenewals: true } renewals => new RenewalExplainer(run, person).Explain(renewals),
        StandardMeasureNode standard => new RetentionExplainer(run, person).Explain(standard),
        LookupNode lookup => Lookup(formula, lookup),
        PooledNode pooled => Pooled(pooled, formula.Formula.TextOf(pooled.Syntax)),
        _ => null,
    };

    private ExplanationNode Lookup(BoundFormula formula, LookupNode lookup)
    {
        var step = new LookupExplainer(run.Context).Explain(lookup, formula.Formula.TextOf(lookup.Syntax), new PersonContext(run, person, values));
        return step with { Reads = [.. step.Reads, .. lookup.Inputs.SelectMany(input => Reads(formula, input))] };
    }

    /// <summary>A value that a formula read by its name.</summary>
    public ExplanationNode Scalar(ScalarNode node)
    {
        var symbol = node.Symbol;
        var value = new PersonContext(run, person, values).Read(symbol);
        if (symbol == component?.Goal)
        {
            return Goal(value);
        }

        if (run.Context.Plan.Measures.FirstOrDefault(m => m.Symbol == symbol) is { } measure)
        {
            var step = _nodes.Of("measure", symbol.Name, value) with { Plan = measure.Source.Where };
            return run.IsGiven(measure) ? step : new FormulaExplainer(run, person).WithFormula(step, measure.Formula);
        }

        var parameter = run.Context.Plan.Parameters.FirstOrDefault(p => p.Symbol == symbol);
        if (parameter.Formula is not null)
        {
            return WithFormula(_nodes.Of("value", symbol.Name, value) with { Plan = parameter.Formula.Formula.Source.Start }, parameter.Formula);
        }

        return symbol == ParticipantSymbols.TargetVariable || symbol == ParticipantSymbols.BaseSalary ? new PayExplainer(run).Pay(person, symbol, value)
            : ParticipantSymbols.IsColumn(symbol) ? Attribute(symbol, value)
            : _nodes.Of("value", symbol.Name, value);
    }

    // Of the row that says so, or of the person's own where none does.
    private ExplanationNode Attribute(ScalarSymbol symbol, FormulaValue? value)
    {
        var (table, row) = ParticipantSymbols.Find(symbol, run.Context.Dataset, person) is var (of, at, _) ? (of, at) : (run.Context.People, person);
        if (symbol.Type.Kind == ValueKind.Money && run.PersonAmounts.RateOf(person) is { } rate && ParticipantSymbols.ValueOf(symbol, run.Context.Dataset, person) is { } stated)
        {
            var converted = new ExchangeNodes(run.Context).Of(symbol.Name, stated.Number, rate, run.Context.PayExchange!, run.Context.Period.Start.DayNumber);
            return converted with { Reads = [new Nodes(run.Context, Currency.Parse(rate.From)).Fact(table, row, symbol.Name, stated), .. converted.Reads] };
        }

        return _nodes.Fact(table, row, symbol.Name, value);
    }

    private ExplanationNode Goal(FormulaValue? value)
    {
        var participant = run.ParticipantOf(person)!;
        if (run.GoalWork.RuleOf(component!.GoalName) is { } rule)
        {
            return new GoalExplainer(run.Context).Explain(run.GoalWork.Of(rule, participant, value!.Value.Kind, component.Source.Where)!);
        }

        var goals = run.Context.Dataset["goals"];
        var rows = run.Goals.RowsFor(GoalHolder.Of(participant, run.Context.People.NameOf(person), run.Context.Plan.Plan.Name), component.GoalName!, run.Context.Period);
        return rows.Count == 0 ? _nodes.Of("goal", "goal", value) : _nodes.Fact(goals, rows[0], "goal", value) with { Step = "goal" };
    }

    private ExplanationNode Pooled(PooledNode node, string text)
    {
        var measure = run.MeasureOf(node.Measure)!;
        var bound = run.Context.Plan.Measures.First(m => m.Symbol == node.Measure);
        var people = run.Context.People;
        var (overKind, underKind) = KindsOf(bound.Formula.Root);
        var parts = new List<(Arithmetic Over, Arithmetic Under)>();
        var members = new List<ExplanationNode>();
        foreach (var member in run.Pooling.MembersOf(node.Members, person).OrderBy(people.NameOf, StringComparer.Ordinal))
        {
            (Arithmetic Over, Arithmetic Under)? quotient = measure.Quotients?.PartsOf(member) is { } p
                ? (Arithmetic.Of(FormulaValue.Of(overKind, p.Numerator)), Arithmetic.Of(FormulaValue.Of(underKind, p.Denominator))) : null;
            var value = measure.ValueOf(member);
            if (quotient is { } q)
            {
                parts.Add(q);
            }
            else if (value is { } known)
            {
                parts.Add((Arithmetic.Of(known), Arithmetic.Of(known)));
            }

            var arithmetic = quotient is { } both && !both.Under.Value.IsZero ? both.Over / both.Under : null;
            members.Add(_nodes.Of("member", $"{people.Find("name")!.TextAt(member)} ({people.NameOf(member)})", value, arithmetic) with
            {
                Fact = $"people {people.NameOf(member)}",
                Reads = new FormulaExplainer(run, member).Reads(bound.Formula),
            });
        }

        var pooled = run.PooledOf(node).ValueOf(person);
        return _nodes.Of("pooled", $"{text}, {members.Count} members", pooled, pooled is null ? null : Together(parts, measure, overKind, underKind)) with { Reads = [.. members] };
    }

    // The totals of more members than fit a line are printed as totals.
    private static Arithmetic Together(List<(Arithmetic Over, Arithmetic Under)> parts, MeasureVector measure, ValueKind overKind, ValueKind underKind)
    {
        var over = Arithmetic.Sum(parts.Select(part => part.Over), "members");
        if (measure.Quotients is null)
        {
            return over;
        }

        var under = Arithmetic.Sum(parts.Select(part => part.Under), "members");
        return parts.Count <= Arithmetic.MostAddends ? over / under
            : Arithmetic.Of(FormulaValue.Of(overKind, over.Value)) / Arithmetic.Of(FormulaValue.Of(underKind, under.Value));
    }

    private (ValueKind Over, ValueKind Under) KindsOf(BoundNode node) => node switch
    {
        BinaryNode { Operator: BinaryOperator.Otherwise } otherwise => KindsOf(otherwise.Left),
        BinaryNode { Operator: BinaryOperator.Divide } divide => (divide.Left.Type.Kind, divide.Right.Type.Kind),
        StandardMeasureNode standard => standard.Form.Counts ? (ValueKind.Count, ValueKind.Count) : (ValueKind.Money, ValueKind.Money),
        PooledNode pooled => KindsOf(FormulaOf(pooled.Measure)),
        GrainNode grain => (grain.Weight is null ? grain.Type.Kind : ValueKind.Number, grain.Weight?.Type.Kind ?? ValueKind.Number),
        ScalarNode scalar when run.MeasureOf(scalar.Symbol) is not null => KindsOf(FormulaOf(scalar.Symbol)),
        _ => (ValueKind.Number, ValueKind.Number),
    };

    private BoundNode FormulaOf(ScalarSymbol measure) => run.Context.Plan.Measures.First(m => m.Symbol == measure).Formula.Root;
}
