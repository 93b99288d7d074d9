using System.Globalization;
using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Reference.Company;

namespace Merit.Reference.Formulas;

/// <summary>
/// Walks a formula's syntax tree and gives its value: a <see cref="Ratio"/>, text, day, yes or no, row, duration, or null for "no value"
/// (plan reference, "Formulas"). Units were checked by whoever accepted the plan; here a number is a number.
/// </summary>
internal sealed class Interpreter(PlanRun run)
{
    private readonly Names _names = new(run);

    /// <summary>A condition; one without a value does not hold.</summary>
    public bool Holds(Formula formula, Scope scope) => Evaluate(formula.Root, scope) is true;

    /// <summary>A number that must be there.</summary>
    public Ratio Number(Formula formula, Scope scope) =>
        (Ratio?)Evaluate(formula.Root, scope) ?? throw new ReferenceException($"'{formula}' has no value.");

    public object? Evaluate(Formula formula, Scope scope) => Evaluate(formula.Root, scope);

    public object? Evaluate(FormulaSyntax node, Scope scope) => node switch
    {
        NumberLiteral number => number.Value,
        PercentLiteral percent => percent.Value,
        MoneyLiteral money => money.Amount,
        TextLiteral text => text.Value,
        DateLiteral date => date.Value,
        YesNoLiteral yesNo => yesNo.Value,
        DurationLiteral => node,
        NameSyntax name => _names.Value(name, scope),
        MemberSyntax member => _names.Value(member, scope),
        UnarySyntax { Operator: UnaryOperator.Negate } minus => Evaluate(minus.Operand, scope) is Ratio value ? -value : null,
        UnarySyntax not => Evaluate(not.Operand, scope) is bool value ? !value : null,
        IsEmptySyntax empty => (Evaluate(empty.Value, scope) is null) != empty.Negated,
        InSyntax list => list.Items.Any(item => AreEqual(Evaluate(list.Value, scope), Evaluate(item, scope))) != list.Negated,
        BinarySyntax binary => Binary(binary, scope),
        CallSyntax call => Call(call, scope),
        _ => throw new ReferenceException($"Unknown syntax {node.GetType().Name}."),
    };

    private object? Binary(BinarySyntax node, Scope scope)
    {
        var left = Evaluate(node.Left, scope);
        switch (node.Operator)
        {
            // "`a otherwise b` is b when a has no value."
            case BinaryOperator.Otherwise:
                return left ?? Evaluate(node.Right, scope);
            case BinaryOperator.And:
                return left is true && Evaluate(node.Right, scope) is true;
            case BinaryOperator.Or:
                return left is true || Evaluate(node.Right, scope) is true;
        }

        var right = Evaluate(node.Right, scope);
        return node.Operator switch
        {
            // "Equality of texts and keys treats 'no value' as equal to nothing."
            BinaryOperator.Equal => AreEqual(left, right),
            BinaryOperator.NotEqual => !AreEqual(left, right),
            BinaryOperator.Less => Compare(left, right) < 0,
            BinaryOperator.LessOrEqual => Compare(left, right) <= 0,
            BinaryOperator.Greater => Compare(left, right) > 0,
            BinaryOperator.GreaterOrEqual => Compare(left, right) >= 0,
            _ => Arithmetic(node.Operator, left, right),
        };
    }

    private static object? Arithmetic(BinaryOperator @operator, object? left, object? right) => (@operator, left, right) switch
    {
        (_, null, _) or (_, _, null) => null,
        (BinaryOperator.Add, Ratio a, Ratio b) => a + b,
        (BinaryOperator.Subtract, Ratio a, Ratio b) => a - b,
        (BinaryOperator.Multiply, Ratio a, Ratio b) => a * b,

        // "Dividing by zero has no value."
        (BinaryOperator.Divide, Ratio a, Ratio b) => b.IsZero ? null : a / b,
        (BinaryOperator.Add, DateOnly day, DurationLiteral span) => Shift(day, span, 1),
        (BinaryOperator.Subtract, DateOnly day, DurationLiteral span) => Shift(day, span, -1),

        // "Date - date gives days (a count)."
        (BinaryOperator.Subtract, DateOnly a, DateOnly b) => (Ratio)(a.DayNumber - b.DayNumber),
        _ => throw new ReferenceException($"{@operator} does not apply to {left} and {right}."),
    };

    /// <summary>Design 6.16: months end on the same day number, clamped.</summary>
    private static DateOnly Shift(DateOnly day, DurationLiteral span, int sign) =>
        span.Unit == DurationUnit.Days ? day.AddDays(sign * span.Count) : day.AddMonths(sign * span.Count);

    private static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => false,
        (Row a, Row b) => a.IsSame(b),
        (Row a, string b) => a.Id == b,
        (string a, Row b) => a == b.Id,
        _ => left.Equals(right),
    };

    private static int? Compare(object? left, object? right) => (left, right) switch
    {
        (Ratio a, Ratio b) => a.CompareTo(b),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        _ => null,
    };

    private object? Call(CallSyntax call, Scope scope)
    {
        if (Measures.StandardMeasures.IsName(call.Function))
        {
            return run.StandardMeasures.Value(call, scope);
        }

        if (run.Lookups.IsCalled(call.Function))
        {
            return run.Lookups.Value(call, scope);
        }

        if (call.Function == "pooled")
        {
            return run.Pooling.Value(call, scope);
        }

        if (run.Aggregates.Find(call) is { } set)
        {
            return run.Aggregates.Value(call, set, scope);
        }

        // "`if(condition, a, b)`": only the branch that is taken is read.
        if (call.Function == "if")
        {
            return Evaluate(call.Arguments[Evaluate(call.Arguments[0], scope) is true ? 1 : 2], scope);
        }

        if (call.Function == "round")
        {
            return Evaluate(call.Arguments[0], scope) is Ratio value ? Rounding.ToMultiple(value, (Ratio)Evaluate(call.Arguments[1], scope)!, Mode(call)) : null;
        }

        return Function(call.Function, [.. call.Arguments.Select(argument => Evaluate(argument, scope))]);
    }

    private static object? Function(string name, object?[] values) => (name, values) switch
    {
        (_, _) when Array.Exists(values, value => value is null) => null,
        ("min", _) => values.Cast<Ratio>().Min(),
        ("max", _) => values.Cast<Ratio>().Max(),
        ("clamp", [Ratio x, Ratio least, Ratio greatest]) => Ratio.Min(Ratio.Max(x, least), greatest),
        ("abs", [Ratio x]) => x.Abs(),
        ("year", [DateOnly day]) => (Ratio)day.Year,
        ("month", [DateOnly day]) => (Ratio)day.Month,
        ("days_between", [DateOnly a, DateOnly b]) => (Ratio)(b.DayNumber - a.DayNumber),
        ("text", _) => string.Concat(values.Select(AsText)),
        _ => throw new ReferenceException($"Unknown function {name} of {values.Length}."),
    };

    private static string AsText(object? value) => value switch
    {
        Ratio number => number.ToShortString(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Row row => row.Id ?? "",
        bool yes => yes ? "yes" : "no",
        _ => (string)value!,
    };

    /// <summary>The word after the second comma; `half-even` may have been read as a difference.</summary>
    private static RoundingMode Mode(CallSyntax call) => Word(call.Arguments[2]) switch
    {
        "half-even" => RoundingMode.HalfEven,
        "half-up" => RoundingMode.HalfUp,
        "up" => RoundingMode.Up,
        "down" => RoundingMode.Down,
        var other => throw new ReferenceException($"'{other}' is no rounding mode."),
    };

    private static string Word(FormulaSyntax node) => node switch
    {
        NameSyntax name => name.Name.Replace('_', '-'),
        BinarySyntax { Operator: BinaryOperator.Subtract } words => $"{Word(words.Left)}-{Word(words.Right)}",
        _ => "?",
    };
}
