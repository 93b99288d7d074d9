using System.Collections.Immutable;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Lookups;

/// <summary>A call of a lookup or of a parameter with dated values; empty when an input is, and where no key matches.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Syntax">How it was written.</param>
/// <param name="Table">What is called.</param>
/// <param name="Inputs">One per input of the table.</param>
public sealed record LookupNode(FormulaType Type, FormulaSyntax Syntax, LookupTable Table, ImmutableArray<BoundNode> Inputs) : BoundNode(Type, Syntax)
{
    /// <summary>The values of the inputs; null when one has none.</summary>
    public FormulaValue[]? InputsIn(IFormulaContext context)
    {
        var values = new FormulaValue[Inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (FormulaEvaluator.Evaluate(Inputs[i], context) is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>The value, or null when an input is empty or no key matches.</summary>
    public FormulaValue? ValueIn(IFormulaContext context) => InputsIn(context) is { } inputs ? Table.ValueOf(inputs) : null;
}
