using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures.Grains;

/// <summary>Works a formula out for each group of a person's rows, and the values as one.</summary>
internal sealed class Grain
{
    private readonly BoundFormula _formula;
    private readonly Dictionary<string, CreditedRows> _sets = new(StringComparer.Ordinal);
    private readonly GroupAggregates _aggregates;
    private readonly RowScope _company;

    /// <summary>Prepares to work a grain out.</summary>
    public Grain(BoundFormula formula, GrainNode node, PlanRun run)
    {
        (_formula, Run) = (formula, run);
        foreach (var set in node.OverRows().Select(over => over.SetOfRows()))
        {
            _sets[set.Name] = run.SetOf(set);
        }

        // Found before people ask for them at the same time.
        foreach (var set in node.OverRows().Where(over => over is GrainNode { Scope: AggregateScope.Team } or AggregateNode { Scope: AggregateScope.Team }).Select(over => over.SetOfRows()))
        {
            _ = run.TeamsOf(set);
        }

        _aggregates = new(formula, _sets, run.Context);
        Keys = new(_sets, run.Context);
        _company = new((set, _) => _sets[set.Name].Selected, Keys);
    }

    public PlanRun Run { get; }

    /// <summary>Finds the group of a row.</summary>
    public GroupKeys Keys { get; }

    /// <summary>The grain for everyone.</summary>
    public static AggregateVector Of(BoundFormula formula, GrainNode node, PlanRun run)
    {
        var grain = new Grain(formula, node, run);
        var isSame = node.OverRows().All(over => over is GrainNode { OfCompany: true } or AggregateNode { OfCompany: true });
        var parts = new (Ratio, Ratio)[isSame ? 1 : run.Context.People.Count];
        var values = new FormulaValue?[parts.Length];
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = run.Context.Cancellation }, person =>
        {
            var groups = grain.GroupsOf(node, person);
            (parts[person], values[person]) = (PartsOf(groups), ValueOf(node, groups));
        });
        int Slot(int person) => isSame ? 0 : person;
        return new(person => values[Slot(person)], node.Function is AggregateFunction.Average or AggregateFunction.WeightedAverage ? new PersonQuotients(person => parts[Slot(person)]) : null);
    }

    /// <summary>The rows of a person.</summary>
    public RowScope ScopeOf(int person) => new(
        (set, whose) => whose == AggregateScope.Company ? _sets[set.Name].Selected : Array.ConvertAll(CreditsOf(set, whose, person).Credits.ToArray(), credit => credit.Row), Keys, _company);

    /// <summary>The groups of a person for which the condition holds, with what the formula comes to.</summary>
    public IReadOnlyList<GroupValue> GroupsOf(GrainNode node, int person)
    {
        if (node.OfCompany)
        {
            return GroupsOf(node, ScopeOf(person));
        }

        var (set, credits) = CreditsOf(node.Set, node.Scope, person);
        var shares = credits.ToArray().ToDictionary(credit => credit.Row, credit => new Ratio(set.Credits.ShareOf(credit), set.ShareDenominator).Abs());
        return GroupsOf(node, ScopeOf(person), rows => rows.Aggregate(Ratio.Zero, (sum, row) => sum + shares[row]) / rows.Length);
    }

    /// <summary>The groups of some rows, each whole.</summary>
    public IReadOnlyList<GroupValue> GroupsOf(GrainNode node, RowScope scope) => GroupsOf(node, scope, _ => Ratio.One);

    /// <summary>The values of groups as one.</summary>
    public static FormulaValue? ValueOf(GrainNode node, IReadOnlyList<GroupValue> groups)
    {
        var kind = node.Type.Kind;
        switch (node.Function)
        {
            case AggregateFunction.Sum:
                return FormulaValue.Of(kind, PartsOf(groups).Over);
            case AggregateFunction.Min or AggregateFunction.Max:
                var values = groups.Select(group => group.Value.Number);
                return groups.Count == 0 ? null : FormulaValue.Of(kind, node.Function == AggregateFunction.Min ? values.Min() : values.Max());
            default:
                var (over, under) = PartsOf(groups);
                return under.IsZero ? null : FormulaValue.Of(kind, over / under);
        }
    }

    /// <summary>An aggregate over the rows of a group.</summary>
    public FormulaValue? ValueOf(AggregateNode node, int[] rows) => _aggregates.ValueOf(node, rows);

    // What is summed, and what it weighs.
    private static (Ratio Over, Ratio Under) PartsOf(IReadOnlyList<GroupValue> groups) =>
        (groups.Aggregate(Ratio.Zero, (sum, group) => sum + (group.Value.Number * group.Weighs)), groups.Aggregate(Ratio.Zero, (sum, group) => sum + group.Weighs));

    // What of a set is credited to the person, or to the person's teams; somebody in no team has nothing.
    private (CreditedRows Rows, ReadOnlyMemory<Credit> Credits) CreditsOf(SetSymbol set, AggregateScope whose, int person)
    {
        var (rows, place) = whose == AggregateScope.Team && Run.TeamsOf(set) is var (teams, places) ? (teams, places[person]) : (_sets[set.Name], person);
        return (rows, place < 0 ? default : rows.Credits.Of(place));
    }

    private List<GroupValue> GroupsOf(GrainNode node, RowScope scope, Func<int[], Ratio> shareOf)
    {
        var found = new List<GroupValue>();
        foreach (var (key, rows) in scope.Groups(node.Set, node.Scope, node.Key))
        {
            var group = scope.Within(node.Key, key);
            var context = new GroupContext(this, group);
            if (node.Where is { } where && Need(node, where, key, context) is not { IsYes: true })
            {
                continue;
            }

            if (Need(node, node.Value, key, context) is { } value && (node.Weight is null ? value : Need(node, node.Weight, key, context)) is { } weight)
            {
                found.Add(new(key, group, value, node.Weight is null ? null : weight, shareOf(rows)));
            }
        }

        return found;
    }

    private FormulaValue? Need(GrainNode node, BoundNode part, FormulaValue key, GroupContext context)
    {
        var value = FormulaEvaluator.Evaluate(part, context);
        if (value is null)
        {
            var group = Keys.TableOf(node.Set, node.Key)?.NameOf(key.Row) ?? key.ToString();
            Run.Context.Findings.Error(Codes.NoValue, _formula.Formula.LocationOf(part.Syntax), $"'{_formula.Formula.TextOf(part.Syntax)}' has no value for '{group}', a group by '{node.Key.Column}'.",
                "Say what holds then with 'otherwise', or leave such groups out with 'where'.");
        }

        return value;
    }
}
