using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Plans.Crediting;
using Merit.Reference.Company;

namespace Merit.Reference.Formulas;

/// <summary>Sums and the like over one set (plan reference, "Measures", from "Aggregates name one set").</summary>
internal sealed class Aggregates(PlanRun run)
{
    private static readonly string[] Functions = ["sum", "count", "average", "weighted_average", "min", "max", "first", "last", "distinct_count"];

    private static readonly Comparer<object> ByValue = Comparer<object>.Create((a, b) => a is Ratio ratio ? ratio.CompareTo((Ratio)b) : ((DateOnly)a).CompareTo((DateOnly)b));

    /// <summary>The set that the call aggregates and whose it is (`company`, `team`, or null for one person's); null when it is no aggregate (`min` of two numbers).</summary>
    public (string Name, string? Scope)? Find(CallSyntax call) =>
        Functions.Contains(call.Function, StringComparer.Ordinal) && call.Arguments.Length == 1 ? SetIn(call.Arguments[0]) : null;

    public object? Value(CallSyntax call, (string Name, string? Scope) set, Scope scope)
    {
        if (Grains.IsGrain(call))
        {
            return new Grains(run).Value(call, scope);
        }

        if (IsAverage(call))
        {
            // An average over nothing has no value.
            return AverageParts(call, scope) is { Below.IsZero: false } parts ? parts.Above / parts.Below : null;
        }

        var (value, _, condition) = Parts(call.Arguments[0]);
        var rows = RowsOf(set, condition, scope);
        if (call.Function == "count")
        {
            // "`whole`: whole to each."
            var whole = scope.Groups.Count == 0 && run.Plan.Events.Any(e => e.Name == set.Name && e.Counts == CountingRule.Whole);
            return Exact.Sum(rows.Select(row => !whole ? row.Share : row.Share.Sign < 0 ? -Ratio.One : Ratio.One));
        }

        // "`min`, `max`, `first`, `last` and `distinct_count` do not look at it."
        var values = rows.Where(row => call.Function == "sum" || row.Share.Sign > 0 || run.Fault == Fault.TakenBackIsLookedAt).Select(row => (Value: ValueOf(value, row.Scope, call), row.Share)).ToList();
        return call.Function switch
        {
            // "Values are times share."
            "sum" => Exact.Sum(values.Select(row => (Ratio)row.Value * row.Share)),

            // "`min`, `max`, `first`, `last` and `distinct_count` look at the rows a person has any share of."
            "min" => values.Select(row => row.Value).OrderBy(v => v, ByValue).FirstOrDefault(),
            "max" => values.Select(row => row.Value).OrderBy(v => v, ByValue).LastOrDefault(),
            "first" => values.Select(row => row.Value).FirstOrDefault(),
            "last" => values.Select(row => row.Value).LastOrDefault(),
            _ => (Ratio)values.Select(row => row.Value is Row other ? other.Id! : row.Value).Distinct().Count(),
        };
    }

    public static bool IsAverage(CallSyntax call) => call.Function is "average" or "weighted_average";

    /// <summary>Values times weights, and the weights: "`average` and `weighted_average` weigh by share".</summary>
    public (Ratio Above, Ratio Below) AverageParts(CallSyntax call, Scope scope)
    {
        if (Grains.IsGrain(call))
        {
            return new Grains(run).AverageParts(call, scope);
        }

        var (value, weight, condition) = Parts(call.Arguments[0]);
        var rows = RowsOf(Find(call)!.Value, condition, scope)
            .Select(row => (Value: (Ratio)ValueOf(value, row.Scope, call), Weight: weight is null ? row.Share : row.Share * (Ratio)ValueOf(weight, row.Scope, call)))
            .ToList();
        return (Exact.Sum(rows.Select(row => row.Value * row.Weight)), Exact.Sum(rows.Select(row => row.Weight)));
    }

    /// <summary>"A row that a formula leaves without a value is an error."</summary>
    private object ValueOf(FormulaSyntax value, Scope scope, CallSyntax call) =>
        run.Interpreter.Evaluate(value, scope) ?? throw new ReferenceException($"{scope.Row!.Name} has no value for {call.Function}.");

    private List<(Scope Scope, Ratio Share)> RowsOf((string Name, string? Scope) set, FormulaSyntax? condition, Scope scope) =>
    [
        .. RowsOf(set, scope).Select(row => (Scope: scope with { Row = row.Of.Row, Set = set.Name, RateDay = row.Of.RateDay, Rates = row.Of.Origin, Exchange = null }, row.Share))
            .Where(row => condition is null || run.Interpreter.Evaluate(condition, row.Scope) is true),
    ];

    /// <summary>"`company.expansions.arr` aggregates every row of the company once and whole, whoever holds it."</summary>
    public IEnumerable<(Crediting.CreditedRow Of, Ratio Share)> RowsOf((string Name, string? Scope) set, Scope scope) =>
        new Grains(run).OfGroup(set.Scope == "company"
            ? run.Sets.Of(set.Name).Select(row => (row, row.Whole))
            : set.Scope == "team" ? run.Sets.Of(set.Name).Select(row => (row, Share: OfTeams(row, scope.Person!))).Where(row => !row.Share.IsZero)
            : run.Sets.Of(set.Name).Select(row => (row, Share: row.ShareOf(scope.Person!))).Where(row => !row.Share.IsZero), scope);

    /// <summary>
    /// "`team.expansions.arr` aggregates what was credited to those who were members, on the row's day, of the teams in which the person is on the period's last day: every row once, times the
    /// members' shares, at most whole."
    /// </summary>
    private Ratio OfTeams(Crediting.CreditedRow row, Row person)
    {
        var teams = run.Books.TeamsOf(person, run.Period.End);
        var day = run.Fault == Fault.TeamAtClosing ? run.Period.End : row.HolderDay;
        var shares = run.Books["people"].Where(member => run.Books.TeamsOf(member, day).Intersect(teams, StringComparer.Ordinal).Any()).Select(row.ShareOf).Where(share => !share.IsZero).ToList();
        var share = Exact.Sum(shares);
        run.Facts.Note("row of several members", shares.Count > 1);
        run.Facts.Note("more than whole to a team", share > Ratio.One);
        return run.Fault == Fault.TeamBeyondWhole ? share : row.TakesBack ? Ratio.Max(share, row.Whole) : Ratio.Min(share, Ratio.One);
    }

    public static (FormulaSyntax Value, FormulaSyntax? Weight, FormulaSyntax? Condition) Parts(FormulaSyntax node)
    {
        FormulaSyntax? weight = null, condition = null;
        while (node is BinarySyntax { Operator: BinaryOperator.Where or BinaryOperator.By or BinaryOperator.Per } part)
        {
            switch (part.Operator)
            {
                case BinaryOperator.Where:
                    condition = part.Right;
                    break;
                case BinaryOperator.By:
                    weight = part.Right;
                    break;
            }

            node = part.Left;
        }

        return (node, weight, condition);
    }

    public (string Name, string? Scope)? SetIn(FormulaSyntax node) => node switch
    {
        NameSyntax name => run.Sets.IsSet(name.Name) ? (name.Name, null) : null,
        MemberSyntax { Target: NameSyntax { Name: "company" or "team" } of } member when run.Sets.IsSet(member.Name) => (member.Name, of.Name),
        MemberSyntax member => SetIn(member.Target),
        UnarySyntax unary => SetIn(unary.Operand),
        BinarySyntax binary => SetIn(binary.Left) ?? SetIn(binary.Right),
        IsEmptySyntax empty => SetIn(empty.Value),
        InSyntax list => SetIn(list.Value),
        CallSyntax call => call.Arguments.Select(SetIn).FirstOrDefault(set => set is not null),
        _ => null,
    };
}
