using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <content>Grains: a formula for each group of rows, and its values as one.</content>
internal sealed partial class FormulaBinder
{
    // By what the groups are made that the formula being bound is about, the outermost first.
    private readonly List<(GroupKey Key, ColumnSchema? Column)> _keys = [];

    private GrainNode? Grain(CallSyntax call, AggregateFunction function, ValueKind? unit, FormulaSyntax value, FormulaSyntax? weight, FormulaSyntax? where, FormulaSyntax per)
    {
        if (!IsGrainFunction(call, function, per) || Groups(per) is not var (set, whose, key) || !HasKeys(set, per) || !HasRightParts(call, function, value, false, weight)
            || (whose != AggregateScope.Company && scope.Row is not null && !MayReadPerson(call)))
        {
            return null;
        }

        var row = _row;
        _row = null;
        _keys.Add((key, key.Kind == GroupKeyKind.Column ? set.Row.Find(key.Column) : null));
        var bound = Numeric(Bind(value, unit));
        var weigher = weight is null ? null : Numeric(Bind(weight, null));
        var condition = where is null ? null : Condition(where);
        _keys.RemoveAt(_keys.Count - 1);
        _row = row;
        if (bound is null || (weight is not null && weigher is null) || (where is not null && condition is null))
        {
            return null;
        }

        var type = bound.Type with { MayBeEmpty = function != AggregateFunction.Sum };
        return new GrainNode(type, call, function, set, whose, key, bound, weigher, condition);
    }

    private bool IsGrainFunction(CallSyntax call, AggregateFunction function, FormulaSyntax per)
    {
        if (function is AggregateFunction.Sum or AggregateFunction.Average or AggregateFunction.WeightedAverage or AggregateFunction.Min or AggregateFunction.Max)
        {
            return true;
        }

        Report(FormulaCodes.WrongArguments, call.FunctionSpan, $"'{call.Function}' is not taken per group.",
            function == AggregateFunction.Count ? $"Count groups by adding 1 for each: sum(1 per {TextOf(per)} where …)." : "Only sum, average, weighted_average, min and max are.");
        return false;
    }

    private (SetSymbol Set, AggregateScope Scope, GroupKey Key)? Groups(FormulaSyntax per)
    {
        var (set, whose, _) = PathOf(per) is null ? default : SetsIn(per).FirstOrDefault();
        if (set is null)
        {
            var name = PathOf(per) is { } other ? other[Scopes.ContainsKey(other[0].Name) && other.Length > 1 ? 1 : 0].Name : "";
            Report(FormulaCodes.NoSet, per.Span, $"'{TextOf(per)}' names no groups.", name.Length > 0 && !scope.Sets.ContainsKey(name) && Suggestion.Nearest(name, scope.Sets.Keys) is { } near ? $"Did you mean '{near}'?" : "Write a set and a key: per held.account.");
            return null;
        }

        var path = PathOf(per)!.Value;
        var rest = path[(whose == AggregateScope.My ? 1 : 2)..];
        if (rest.Length != 1)
        {
            Report(FormulaCodes.WrongArguments, per.Span, $"'{TextOf(per)}' says not by what its rows are grouped.", $"Name one key of the set's own rows: per {(whose == AggregateScope.My ? "" : path[0].Name + ".")}{set.Name}.account.");
            return null;
        }

        if (KeyOf(set.Row, rest[0].Name) is { } key)
        {
            return (set, whose, key);
        }

        UnknownIn(set.Row, rest[0].Name, rest[0].Span, set.Row.Columns.Select(c => c.Name).Concat(HasAccount(set.Row) ? ["account", "parent"] : []));
        return null;
    }

    private static GroupKey? KeyOf(TableSchema row, string name) => row.Find(name) is not null ? new(GroupKeyKind.Column, name)
        : name == "account" && HasAccount(row) ? new(GroupKeyKind.Account, name)
        : name == "parent" && HasAccount(row) ? new(GroupKeyKind.Parent, name)
        : null;

    private static bool HasAccount(TableSchema row) => row.Name == "accounts" || row.Find("account_id") is { Type: ColumnType.Reference, References: "accounts" };

    // Whether the rows of a set belong to groups of each kind that the formula is about.
    private bool HasKeys(SetSymbol set, FormulaSyntax at)
    {
        foreach (var (key, column) in _keys)
        {
            if (column is null ? !HasAccount(set.Row) : set.Row.Find(key.Column) is not { } own || own.Type != column.Type || own.References != column.References)
            {
                Report(FormulaCodes.NoGroup, at.Span, $"The rows of '{set.Name}' have no '{key.Column}', so they belong to no group here.", "Aggregate a set that has it, or group by what all sets here have.");
                return false;
            }
        }

        return true;
    }

    private bool MayReadPersonInGroup(FormulaSyntax syntax)
    {
        if (_keys.Count == 0)
        {
            return true;
        }

        Report(FormulaCodes.PersonInRow, syntax.Span, $"'{TextOf(syntax)}' differs between participants, and a group is asked the same for all of them.", "Use aggregates, parameters and the period.");
        return false;
    }
}
