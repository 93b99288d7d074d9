using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Knows which formulas are constants, and what those of literals and arithmetic come to.</summary>
/// <param name="draft">The plan whose parameters they may read.</param>
internal sealed class Constants(PlanDraft draft)
{
    // Parameters that read each other in a circle end here; ParameterCheck reports them.
    private const int DeepestParameter = 50;

    /// <summary>The value, or null when it takes more than literals, parameters and arithmetic.</summary>
    public Constant? ValueOf(Formula? formula) => formula is null ? null : ValueOf(formula.Root, 0);

    /// <summary>Reports names in a formula that are no parameters.</summary>
    /// <param name="formula">A formula that should be a constant; null passes.</param>
    /// <param name="what">What it is, as it begins a sentence: <c>A point of a curve</c>.</param>
    /// <param name="diagnostics">Receives the finding.</param>
    /// <returns>Whether it is one.</returns>
    public bool Require(Formula? formula, string what, DiagnosticBag diagnostics)
    {
        if (formula is null || NotConstant(formula.Root) is not { } node)
        {
            return true;
        }

        if (node is CallSyntax || (node is NameSyntax { Name: var called } && draft.Names.Called.Any(other => other.Entry.Name == called)))
        {
            diagnostics.Error("plan-not-constant", formula.LocationOf(node), $"'{formula.TextOf(node)}' is no constant: what it gives depends on what is looked up.", "Write a number, percentage or amount, or the name of a parameter without dates.");
            return false;
        }

        var names = PlanNames.Texts(draft.Names.Parameters);
        var text = formula.TextOf(node);
        var nearest = node is NameSyntax ? Suggestion.Nearest(text, names) : null;
        diagnostics.Error("plan-not-constant", formula.LocationOf(node), $"'{text}' is no constant. {what} does not change with the participant.",
            nearest is null ? "Write a number, percentage or amount, or the name of a parameter." : $"Did you mean '{nearest}'?");
        return false;
    }

    private FormulaSyntax? NotConstant(FormulaSyntax node)
    {
        switch (node)
        {
            case CallSyntax call when draft.Names.Called.Any(called => called.Entry.Name == call.Function):
                return node;
            case NameSyntax name when !PlanNames.Has(draft.Names.Parameters, name.Name):
            case MemberSyntax:
                return node;
            case CallSyntax { Function: "round" } round:
                // The third argument is a word: half-even.
                return round.Arguments.Take(2).Select(NotConstant).FirstOrDefault(found => found is not null);
            default:
                return node.Children().Select(NotConstant).FirstOrDefault(found => found is not null);
        }
    }

    private Constant? ValueOf(FormulaSyntax node, int depth) => node switch
    {
        NumberLiteral number => new Constant(number.Value, null, IsBare: true),
        PercentLiteral percent => new Constant(percent.Value, null, IsBare: false),
        MoneyLiteral money => new Constant(money.Amount, money.Currency, IsBare: false),
        UnarySyntax { Operator: UnaryOperator.Negate } unary when ValueOf(unary.Operand, depth) is { } value => value with { Value = -value.Value },
        BinarySyntax binary when ValueOf(binary.Left, depth) is { } left && ValueOf(binary.Right, depth) is { } right => Combine(binary.Operator, left, right),
        NameSyntax name when depth < DeepestParameter && draft.Parameters.FirstOrDefault(p => p.Name == name.Name) is { } parameter => ValueOf(parameter.Formula.Root, depth + 1),
        _ => null,
    };

    private static Constant? Combine(BinaryOperator operation, Constant left, Constant right)
    {
        var currency = left.Currency ?? right.Currency;
        switch (operation)
        {
            case BinaryOperator.Add when left.IsComparableTo(right):
                return new(left.Value + right.Value, currency, left.IsBare && right.IsBare);
            case BinaryOperator.Subtract when left.IsComparableTo(right):
                return new(left.Value - right.Value, currency, left.IsBare && right.IsBare);
            case BinaryOperator.Multiply when left.Currency is null || right.Currency is null:
                return new(left.Value * right.Value, currency, left.IsBare && right.IsBare);
            // A fraction of two numbers is written for a percentage: 1/3.
            case BinaryOperator.Divide when right.Currency is null && !right.Value.IsZero:
                return new(left.Value / right.Value, left.Currency, IsBare: false);
            default:
                return null;
        }
    }
}
