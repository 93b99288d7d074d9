using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Reference.Company;

namespace Merit.Reference.Formulas;

/// <summary>A formula for each group of rows (plan reference, "A formula for each account").</summary>
internal sealed class Grains(PlanRun run)
{
    public static bool IsGrain(CallSyntax call) => call.Arguments.Length == 1 && PerOf(call.Arguments[0]) is not null;

    public object? Value(CallSyntax call, Scope scope)
    {
        var groups = GroupsOf(call, scope);
        return call.Function switch
        {
            // "`sum` takes each value times the share of the group."
            "sum" => Exact.Sum(groups.Select(group => group.Value * group.Share)),
            "min" => groups.Count == 0 ? null : groups.Select(group => group.Value).Min(),
            "max" => groups.Count == 0 ? null : groups.Select(group => group.Value).Max(),
            _ => AverageParts(groups) is { Below.IsZero: false } parts ? parts.Above / parts.Below : null,
        };
    }

    public (Ratio Above, Ratio Below) AverageParts(CallSyntax call, Scope scope) => AverageParts(GroupsOf(call, scope));

    /// <summary>"In the formula an aggregate looks at the rows of the group: those that the person has any share of, each once and whole."</summary>
    public IEnumerable<(Crediting.CreditedRow Of, Ratio Share)> OfGroup(IEnumerable<(Crediting.CreditedRow Of, Ratio Share)> rows, Scope scope) =>
        scope.Groups.Count == 0 ? rows
            : rows.Where(row => scope.Groups.All(group => AreSame(KeyOf(row.Of.Row, group.Key), group.Value))).Select(row => (row.Of, run.Fault == Fault.GroupByShares ? row.Share : row.Of.Whole));

    /// <summary>"`average` and `weighted_average` weigh by the share of the group."</summary>
    private static (Ratio Above, Ratio Below) AverageParts(List<(Ratio Value, Ratio Share, Ratio Weight)> groups) =>
        (Exact.Sum(groups.Select(group => group.Value * group.Weight * group.Share)), Exact.Sum(groups.Select(group => group.Weight * group.Share)));

    /// <summary>"The groups are the different values of the key among the rows of the set that the person has any share of; a row without one belongs to none."</summary>
    private List<(Ratio Value, Ratio Share, Ratio Weight)> GroupsOf(CallSyntax call, Scope scope)
    {
        var (value, weight, condition) = Aggregates.Parts(call.Arguments[0]);
        var per = (MemberSyntax)PerOf(call.Arguments[0])!;
        var set = run.Aggregates.SetIn(per)!.Value;
        var groups = new List<(object Key, List<Ratio> Shares)>();
        foreach (var (of, share) in run.Aggregates.RowsOf(set, scope))
        {
            if (KeyOf(of.Row, per.Name) is not { } key)
            {
                continue;
            }

            if (groups.Find(group => AreSame(group.Key, key)).Shares is { } known)
            {
                known.Add(share.Abs());
            }
            else
            {
                groups.Add((key, [share.Abs()]));
            }
        }

        var found = new List<(Ratio, Ratio, Ratio)>();
        foreach (var (key, shares) in groups)
        {
            var about = scope with { Row = null, Set = null, Groups = [.. scope.Groups, (per.Name, key)] };
            if (condition is not null && run.Interpreter.Evaluate(condition, about) is not true)
            {
                continue;
            }

            Note(per.Name, shares, scope);

            // "The share of a group is the mean of the shares of its rows in the set."
            var share = run.Fault == Fault.GroupShareIgnored ? Ratio.One : run.Fault == Fault.GroupShareOfFirst ? shares[0] : Exact.Sum(shares) / shares.Count;
            found.Add((Need(value, about), share, weight is null ? Ratio.One : Need(weight, about)));
        }

        return found;
    }

    private void Note(string key, List<Ratio> shares, Scope scope)
    {
        run.Facts.Note("group of several rows", shares.Count > 1);
        run.Facts.Note("part of a group", scope.Groups.Count == 0 && Exact.Sum(shares) != shares.Count);
        run.Facts.Note("group of a group", scope.Groups.Count > 0);
        run.Facts.Note("group by parent", key == "parent");
    }

    private Ratio Need(FormulaSyntax formula, Scope scope) =>
        (Ratio?)run.Interpreter.Evaluate(formula, scope) ?? throw new ReferenceException($"A group by {scope.Groups[^1].Key} has no value.");

    /// <summary>"`account` is the row's account, `parent` the account that this belongs to, or itself where it belongs to none; everything else is a column."</summary>
    private object? KeyOf(Row row, string key)
    {
        if (row.HasColumn(key))
        {
            return row[key];
        }

        var account = row.Schema.Name == "accounts" ? row : row.Link("account_id");
        return key == "parent" && run.Fault != Fault.ParentIsAccount ? account?.Link("parent_id") ?? account : account;
    }

    private static bool AreSame(object? left, object? right) => left is Row row && right is Row other ? row.IsSame(other) : left is not null && left.Equals(right);

    private static FormulaSyntax? PerOf(FormulaSyntax node)
    {
        while (node is BinarySyntax { Operator: BinaryOperator.Where or BinaryOperator.By } part)
        {
            node = part.Left;
        }

        return node is BinarySyntax { Operator: BinaryOperator.Per } per ? per.Right : null;
    }
}
