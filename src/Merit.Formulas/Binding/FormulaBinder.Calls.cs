using System.Collections.Immutable;
using System.Globalization;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <content>Functions from values to a value.</content>
internal sealed partial class FormulaBinder
{
    private static readonly ImmutableSortedDictionary<string, AggregateFunction> Aggregates = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("sum", AggregateFunction.Sum), KeyValuePair.Create("count", AggregateFunction.Count), KeyValuePair.Create("average", AggregateFunction.Average),
        KeyValuePair.Create("weighted_average", AggregateFunction.WeightedAverage), KeyValuePair.Create("min", AggregateFunction.Min), KeyValuePair.Create("max", AggregateFunction.Max),
        KeyValuePair.Create("distinct_count", AggregateFunction.DistinctCount), KeyValuePair.Create("first", AggregateFunction.First), KeyValuePair.Create("last", AggregateFunction.Last),
    ]);

    private static readonly string[] Functions = ["if", "min", "max", "clamp", "abs", "round", "year", "month", "days_between", "text"];

    /// <summary>Functions that every formula may call.</summary>
    internal static IEnumerable<string> FunctionsOfValues => Functions.Concat(Aggregates.Keys);

    /// <summary>Whether a function adds up, counts or picks among the rows of a set.</summary>
    internal static bool IsAggregate(string function) => Aggregates.ContainsKey(function);

    private BoundNode? Call(CallSyntax call, ValueKind? unit)
    {
        if (StandardMeasures.Find(call.Function) is { } form)
        {
            return Measure(call, form);
        }

        if (Aggregates.TryGetValue(call.Function, out var aggregate) &&
            (call.Function is not ("min" or "max") || (_set is null && call.Arguments.Length == 1 && SetsIn(call.Arguments[0]).Any())))
        {
            return Aggregate(call, aggregate, unit);
        }

        if (scope.Lookups.TryGetValue(call.Function, out var table))
        {
            return Lookup(call, table);
        }

        return call.Function switch
        {
            "if" => If(call, unit),
            "min" => Least(call, ScalarFunction.Min, unit),
            "max" => Least(call, ScalarFunction.Max, unit),
            "clamp" => HasArguments(call, 3, 3, "clamp(x, least, greatest)") ? Least(call, ScalarFunction.Clamp, unit) : null,
            "abs" => HasArguments(call, 1, 1, "abs(x)") ? OneKind(call, ScalarFunction.Abs, [Numeric(Bind(call.Arguments[0], unit))]) : null,
            "round" => Round(call, unit),
            "year" => Typed(call, ScalarFunction.Year, ValueKind.Number, ValueKind.Date, 1, "year(date)"),
            "month" => Typed(call, ScalarFunction.Month, ValueKind.Number, ValueKind.Date, 1, "month(date)"),
            "days_between" => Typed(call, ScalarFunction.DaysBetween, ValueKind.Count, ValueKind.Date, 2, "days_between(from, to)"),
            "date" => IsMapping(call) ? Typed(call, ScalarFunction.ReadDate, ValueKind.Date, ValueKind.Text, 1, "date(text)") : null,
            "number" => IsMapping(call) ? Typed(call, ScalarFunction.ReadNumber, unit ?? ValueKind.Number, ValueKind.Text, 1, "number(text)") : null,
            "text" => Text(call),
            "pooled" => Pooled(call),
            _ => Fail(FormulaCodes.UnknownFunction, call.FunctionSpan, $"'{call.Function}' is no function.", Suggestion.Mend(call.Function, AllFunctions())),
        };
    }

    private List<string> AllFunctions()
    {
        var all = Functions.ToList();
        all.AddRange(scope.Sets.Count > 0 ? Aggregates.Keys : []);
        all.AddRange(scope.AllowsMeasures ? [.. StandardMeasures.All.Select(form => form.Name), "pooled"] : []);
        all.AddRange(scope.Currency is null ? ["date", "number"] : []);
        all.AddRange(scope.Lookups.Keys);
        return [.. all.Distinct(StringComparer.Ordinal)];
    }

    // Mappings are the only formulas without a currency: they read texts as they came.
    private bool IsMapping(CallSyntax call)
    {
        if (scope.Currency is null)
        {
            return true;
        }

        Report(FormulaCodes.ReadingNotHere, call.FunctionSpan, $"'{call.Function}' reads text, and is a function of mappings only.", "Declare the column with its type in the mapping.");
        return false;
    }

    private bool HasArguments(CallSyntax call, int least, int most, string form)
    {
        if (call.Arguments.Length >= least && call.Arguments.Length <= most)
        {
            return true;
        }

        var given = call.Arguments.Length.ToString(CultureInfo.InvariantCulture);
        Report(FormulaCodes.WrongArguments, call.FunctionSpan, $"'{call.Function}' has '{given}' argument{(given == "1" ? "" : "s")} here.", $"Write {form}.");
        return false;
    }

    // Numbers of one unit, of which bare ones take the others'.
    private BoundNode? Least(CallSyntax call, ScalarFunction function, ValueKind? unit)
    {
        if (!HasArguments(call, 2, int.MaxValue, $"{call.Function}(a, b)"))
        {
            return null;
        }

        var bound = new BoundNode?[call.Arguments.Length];
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] = IsBare(call.Arguments[i]) ? null : Bind(call.Arguments[i], unit);
        }

        var taken = bound.Select(UnitOf).FirstOrDefault(kind => kind is not null) ?? unit ?? (call.Arguments.Any(Divides) ? ValueKind.Ratio : null);
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] = IsBare(call.Arguments[i]) ? Bind(call.Arguments[i], taken) : bound[i];
        }

        return OneKind(call, function, bound);
    }

    // Dates have an order as well as numbers, so min, max and clamp take them.
    private BoundNode? OneKind(CallSyntax call, ScalarFunction function, BoundNode?[] arguments)
    {
        if (Array.Exists(arguments, a => a is null))
        {
            return null;
        }

        var first = arguments[0]!;
        if (!first.Type.IsNumeric && first.Type.Kind != ValueKind.Date)
        {
            return Numeric(first);
        }

        var other = Array.Find(arguments, a => a!.Type.Kind != first.Type.Kind);
        if (other is not null)
        {
            return Mismatch(first, other, $"cannot both be arguments of '{call.Function}'", "All must be numbers of one unit, or dates.");
        }

        var filled = arguments.Select(a => a!).ToImmutableArray();
        return new FunctionNode(new(first.Type.Kind, filled.Any(a => a.Type.MayBeEmpty)), call, function, filled);
    }

    private BoundNode? Round(CallSyntax call, ValueKind? unit)
    {
        if (!HasArguments(call, 3, 3, "round(x, to, half-even), such as round(x, 0.01, half-even)"))
        {
            return null;
        }

        var mode = ModeOf(call.Arguments[2]);
        var (value, to) = Alike(call.Arguments[0], call.Arguments[1], unit);
        (value, to) = (Numeric(value), Numeric(to));
        if (value is null || to is null || mode is null)
        {
            return null;
        }

        if (value.Type.Kind != to.Type.Kind)
        {
            return Mismatch(value, to, "cannot be rounded so", "What is rounded and what it is rounded to are of one unit.");
        }

        var constant = ConstantOf(to);
        if (constant is { Sign: <= 0 })
        {
            return Fail(FormulaCodes.WrongArguments, to.Syntax.Span, $"Nothing can be rounded to '{TextOf(to.Syntax)}'.", "Write the multiple to round to, such as 0.01.");
        }

        return new FunctionNode(new(value.Type.Kind, value.Type.MayBeEmpty || to.Type.MayBeEmpty || constant is null), call, ScalarFunction.Round, [value, to], mode.Value);
    }

    // half-even was read as a subtraction of names.
    private RoundingMode? ModeOf(FormulaSyntax syntax)
    {
        var word = syntax switch
        {
            BinarySyntax { Operator: BinaryOperator.Subtract, Left: NameSyntax half, Right: NameSyntax rest } => $"{half.Name}-{rest.Name}",
            NameSyntax name => name.Name,
            _ => TextOf(syntax),
        };
        switch (word)
        {
            case "half-even": return RoundingMode.HalfEven;
            case "half-up": return RoundingMode.HalfUp;
            case "up": return RoundingMode.Up;
            case "down": return RoundingMode.Down;
            default:
                Report(FormulaCodes.UnknownChoice, syntax.Span, $"'{word}' is no way of rounding.", Suggestion.Mend(word, ["half-even", "half-up", "up", "down"]));
                return null;
        }
    }

    private FunctionNode? Typed(CallSyntax call, ScalarFunction function, ValueKind gives, ValueKind takes, int count, string form)
    {
        if (!HasArguments(call, count, count, form))
        {
            return null;
        }

        var arguments = call.Arguments.Select(a => Bind(a, null) is { } node && Expect(node, new(takes)) is { } right ? right : null).ToArray();
        if (Array.Exists(arguments, a => a is null))
        {
            return null;
        }

        var mayBeEmpty = function is ScalarFunction.ReadDate or ScalarFunction.ReadNumber || Array.Exists(arguments, a => a!.Type.MayBeEmpty);
        return new FunctionNode(new(gives, mayBeEmpty), call, function, [.. arguments!]);
    }

    private BoundNode? Text(CallSyntax call)
    {
        if (!HasArguments(call, 1, int.MaxValue, "text(a, b)"))
        {
            return null;
        }

        var arguments = call.Arguments.Select(a => Bind(a, null)).ToArray();
        if (Array.Exists(arguments, a => a is null))
        {
            return null;
        }

        var texts = arguments.Select(a => AsText(a!) ?? a!).ToImmutableArray();
        return texts.FirstOrDefault(t => t.Type.Kind == ValueKind.Row) is { } row
            ? Expect(row, new(ValueKind.Text))
            : new FunctionNode(new(ValueKind.Text, texts.Any(t => t.Type.MayBeEmpty)), call, ScalarFunction.JoinText, texts);
    }
}
