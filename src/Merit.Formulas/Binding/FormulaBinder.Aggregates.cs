using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <content>Aggregates: many rows of exactly one set as one value.</content>
internal sealed partial class FormulaBinder
{
    private BoundNode? Aggregate(CallSyntax call, AggregateFunction function, ValueKind? unit)
    {
        if (_set is not null)
        {
            return Fail(FormulaCodes.NestedAggregate, call.FunctionSpan, $"'{call.Function}' stands inside another aggregate.", "Make it a measure of its own.");
        }

        if (!HasArguments(call, 1, 1, FormOf(call.Function)) || Parts(call.Arguments[0]) is not var (value, weight, where, per))
        {
            return null;
        }

        if (per is not null)
        {
            return Grain(call, function, unit, value, weight, where, per);
        }

        var sets = SetsIn(call.Arguments[0]).ToList();
        if (sets.Count == 0)
        {
            return NoSet(call);
        }

        var (set, whose, at) = sets[0];
        foreach (var other in sets)
        {
            var isColumn = other.At is NameSyntax name && set.Row.Find(name.Name) is not null;
            if ((other.Set.Name != set.Name && !isColumn) || (other.Scope != AggregateScope.My && other.Scope != whose))
            {
                return Fail(FormulaCodes.TwoSets, other.At.Span, $"'{TextOf(other.At)}' is another set than '{TextOf(at)}'.", "An aggregate reads one set.", at.Span);
            }
        }

        if ((whose != AggregateScope.Company && scope.Row is not null && !MayReadPerson(call)) || !HasKeys(set, at))
        {
            return null;
        }

        var row = _row;
        (_row, _set) = (set.Row, set);
        var node = Aggregate(call, function, whose, unit, value, weight, where);
        (_row, _set) = (row, null);
        return node;
    }

    private AggregateNode? Aggregate(CallSyntax call, AggregateFunction function, AggregateScope whose, ValueKind? unit, FormulaSyntax value, FormulaSyntax? weight, FormulaSyntax? where)
    {
        var condition = where is null ? null : Condition(where);
        var isSet = PathOf(value) is { } path && SkipSet(path) == path.Length;
        if (!HasRightParts(call, function, value, isSet, weight))
        {
            return null;
        }

        unit = function is AggregateFunction.Count or AggregateFunction.DistinctCount ? null : unit;
        var bound = isSet ? null : Bind(value, unit);
        var weigher = weight is null ? null : Numeric(Bind(weight, null));
        if ((!isSet && bound is null) || (weight is not null && weigher is null) || (where is not null && condition is null))
        {
            return null;
        }

        bound = bound is null ? null : Aggregable(bound, function);
        if (bound is null && !isSet)
        {
            return null;
        }

        var type = function switch
        {
            AggregateFunction.Count or AggregateFunction.DistinctCount => new FormulaType(ValueKind.Count),
            AggregateFunction.Sum => new FormulaType(bound!.Type.Kind),
            _ => bound!.Type with { MayBeEmpty = true },
        };
        return new AggregateNode(type, call, function, _set!, whose, bound, weigher, condition);
    }

    private bool HasRightParts(CallSyntax call, AggregateFunction function, FormulaSyntax value, bool isSet, FormulaSyntax? weight)
    {
        var (counts, weighs) = (function == AggregateFunction.Count, function == AggregateFunction.WeightedAverage);
        if (isSet && !counts)
        {
            Report(FormulaCodes.WrongArguments, value.Span, $"'{TextOf(value)}' names no column.", $"Say what is aggregated: {TextOf(value)}.{SomeNumber(_set!.Row)}.");
        }
        else if (counts && !isSet)
        {
            Report(FormulaCodes.WrongArguments, value.Span, $"'{TextOf(value)}' is not counted; rows are.", $"Write count({_set!.Name} where …) or distinct_count({_set.Name}.column).");
        }
        else if (weighs && weight is null)
        {
            Report(FormulaCodes.WrongArguments, call.FunctionSpan, $"'{call.Function}' has no weight here.", $"Write {FormOf(call.Function)}.");
        }
        else if (!weighs && weight is not null)
        {
            Report(FormulaCodes.WrongArguments, weight.Span, $"'{call.Function}' has no weight.", "Only weighted_average has.");
        }
        else
        {
            return true;
        }

        return false;
    }

    private BoundNode? Aggregable(BoundNode value, AggregateFunction function) => function switch
    {
        AggregateFunction.Sum or AggregateFunction.Average or AggregateFunction.WeightedAverage => Numeric(value),
        AggregateFunction.Min or AggregateFunction.Max when value.Type.Kind != ValueKind.Date => Numeric(value),
        _ => value,
    };

    // A column to show in a mend.
    private static string SomeNumber(TableSchema row) => (row.Columns.FirstOrDefault(c => TypeOf(c, false).IsNumeric) ?? row.Columns[0]).Name;

    private BoundNode? NoSet(CallSyntax call)
    {
        var inner = call.Arguments[0].DescendantsAndSelf().OfType<CallSyntax>().FirstOrDefault(c => Aggregates.ContainsKey(c.Function) && SetsIn(c.Arguments.FirstOrDefault() ?? c).Any());
        if (inner is not null)
        {
            return Fail(FormulaCodes.NestedAggregate, inner.FunctionSpan, $"'{inner.Function}' stands inside another aggregate.", "Make it a measure of its own.");
        }

        // The first name that means nothing is most likely a set misspelt.
        var unknown = call.Arguments[0].DescendantsAndSelf().OfType<NameSyntax>().FirstOrDefault(n => !scope.Scalars.ContainsKey(n.Name) && !Scopes.ContainsKey(n.Name));
        var mend = unknown is null ? Suggestion.Mend("", [.. scope.Sets.Keys]) : Suggestion.Mend(unknown.Name, [.. scope.Sets.Keys]);
        return Fail(FormulaCodes.NoSet, unknown?.Span ?? call.FunctionSpan, $"'{TextOf(call)}' names no set of rows.", mend);
    }

    // Every mention of a set outside an aggregate inside, in order of the text.
    private IEnumerable<(SetSymbol Set, AggregateScope Scope, FormulaSyntax At)> SetsIn(FormulaSyntax syntax)
    {
        if (PathOf(syntax) is { } path)
        {
            var whose = path.Length > 1 ? Scopes.GetValueOrDefault(path[0].Name) : AggregateScope.My;
            var name = whose == AggregateScope.My ? path[0].Name : path[1].Name;
            return scope.Sets.TryGetValue(name, out var set) ? [(set, whose, syntax)] : [];
        }

        var isAggregate = syntax is CallSyntax { Function: not ("min" or "max") } call && Aggregates.ContainsKey(call.Function);
        return isAggregate ? [] : syntax.Children().SelectMany(SetsIn);
    }

    // x by w where c per k, in any order.
    private (FormulaSyntax Value, FormulaSyntax? Weight, FormulaSyntax? Where, FormulaSyntax? Per)? Parts(FormulaSyntax argument)
    {
        var parts = new Stack<BinarySyntax>();
        while (argument is BinarySyntax { Operator: BinaryOperator.Where or BinaryOperator.By or BinaryOperator.Per } part)
        {
            parts.Push(part);
            argument = part.Left;
        }

        FormulaSyntax? weight = null, where = null, per = null;
        foreach (var binary in parts)
        {
            ref var said = ref where;
            switch (binary.Operator)
            {
                case BinaryOperator.By: said = ref weight; break;
                case BinaryOperator.Per: said = ref per; break;
            }

            if (said is not null)
            {
                var word = binary.Operator.ToString().ToLowerInvariant();
                Report(FormulaCodes.Unexpected, binary.OperatorSpan, $"'{word}' is said twice.", word switch { "where" => "Join conditions with 'and'.", "by" => "There is one weight.", _ => "Put a grain into another: sum(sum(… per …) per …)." });
                return null;
            }

            said = binary.Right;
        }

        return (argument, weight, where, per);
    }

    private static string FormOf(string function) => function switch
    {
        "count" => "count(expansions where …)",
        "weighted_average" => "weighted_average(usage.health_score by account.arr)",
        _ => $"{function}(expansions.arr where …)",
    };
}
