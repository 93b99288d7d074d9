using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Lookups;

/// <summary>Why a call of a lookup has no value, in words for a message.</summary>
public static class MissingKey
{
    /// <summary>A sentence about the first lookup in a formula whose inputs have values and which finds nothing for them; null when there is none.</summary>
    /// <param name="node">A formula or a part of it that has no value.</param>
    /// <param name="context">Where it was evaluated.</param>
    public static string? In(BoundNode node, IFormulaContext context)
    {
        switch (node)
        {
            case LookupNode lookup when lookup.InputsIn(context) is { } inputs:
                return lookup.Table.ValueOf(inputs) is null ? Of(lookup.Table, inputs) : null;
            case IfNode choice when FormulaEvaluator.Evaluate(choice.Condition, context) is { } condition:
                return In(condition.IsYes ? choice.WhenTrue : choice.WhenFalse, context);
            case BinaryNode { Operator: BinaryOperator.Otherwise } otherwise:
                return FormulaEvaluator.Evaluate(otherwise, context) is null ? In(otherwise.Left, context) ?? In(otherwise.Right, context) : null;
            case AggregateNode or GrainNode:
                // Its rows and groups were reported one by one.
                return null;
            default:
                return node.Children().Select(child => In(child, context)).FirstOrDefault(found => found is not null);
        }
    }

    /// <summary>A sentence that names the table, the input that finds no key, and its value.</summary>
    public static string Of(LookupTable table, ReadOnlySpan<FormulaValue> inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (table.Inputs[i].Find(inputs[i]) is null)
            {
                return Of(table, table.Inputs[i], inputs[i]);
            }
        }

        throw new ArgumentException("Every input finds a key.", nameof(inputs));
    }

    private static string Of(LookupTable table, LookupInput input, FormulaValue value)
    {
        if (table.IsDated)
        {
            return $"No value of '{table.Name}' is in force on '{Written(value)}'.";
        }

        var last = input.Keys[^1].At;
        var why = input.Match == LookupMatch.Exact ? "none of its keys"
            : FormulaEvaluator.Compare(value, last) > 0 ? $"above its last key '{Written(last)}'"
            : input.Keys[0].Exclusive ? $"not above its first key '{Written(input.Keys[0].At)}'"
            : $"below its first key '{Written(input.Keys[0].At)}'";
        return $"Lookup '{table.Name}' has nothing for it: {input.Name} is '{Written(value)}', {why}.";
    }

    /// <summary>A value as a plan would state it.</summary>
    private static string Written(FormulaValue value) => value.Kind switch
    {
        ValueKind.Ratio => (value.Number * 100).ToShortString() + "%",
        ValueKind.Money or ValueKind.Number or ValueKind.Count => value.Number.ToShortString(),
        _ => value.ToString(),
    };
}
