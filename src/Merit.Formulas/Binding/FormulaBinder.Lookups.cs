using Merit.Formulas.Evaluation;
using Merit.Formulas.Lookups;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <content>Lookups, and parameters with dated values.</content>
internal sealed partial class FormulaBinder
{
    private LookupNode? Lookup(CallSyntax call, LookupTable table)
    {
        if (!HasArguments(call, table.Inputs.Length, table.Inputs.Length, table.Form))
        {
            return null;
        }

        var inputs = table.Inputs.Zip(call.Arguments, (input, argument) =>
            Bind(argument, new FormulaType(input.Kind).IsNumeric ? input.Kind : null) is { } node ? Expect(node, new(input.Kind)) : null).ToArray();
        if (Array.Exists(inputs, input => input is null))
        {
            return null;
        }

        var lookup = new LookupNode(new(table.Kind, MayBeEmpty: true), call, table, [.. inputs!]);
        return IsSure(lookup) is { } sure ? lookup with { Type = new(table.Kind, !sure) } : null;
    }

    // Whether a value is found whatever is read; null after reporting that none ever is.
    private bool? IsSure(LookupNode lookup)
    {
        var table = lookup.Table;
        if (lookup.Inputs.All(input => input.DescendantsAndSelf().All(IsFixed)))
        {
            if (lookup.InputsIn(NothingToRead.Instance) is not { } inputs || table.ValueOf(inputs) is not null)
            {
                return lookup.Inputs.All(input => !input.Type.MayBeEmpty);
            }

            Report(FormulaCodes.NoKey, lookup.Syntax.Span, $"'{TextOf(lookup.Syntax)}' never has a value. {MissingKey.Of(table, inputs)}", "Add what is missing, or ask for something else.");
            return null;
        }

        if (table.IsDated && lookup.Inputs[0] is ScalarNode { Symbol.Name: "period.start" or "period.end" } day && scope.Periods is { } periods)
        {
            return !table.WithoutValue(periods.Whole).Any(day.Symbol.Name == "period.start" ? periods.AnyBeginsIn : periods.AnyEndsIn);
        }

        return lookup.Inputs.Zip(table.Inputs).All(pair => !pair.First.Type.MayBeEmpty && pair.Second.FindsAll);
    }

    // Values that are written as bare numbers can be of any unit, if the lookup says so.
    private static string GivesOf(BoundNode node, FormulaType expected)
    {
        var table = expected.Kind is ValueKind.Ratio or ValueKind.Money && node.Type.Kind == ValueKind.Number ? node.DescendantsAndSelf().OfType<LookupNode>().FirstOrDefault()?.Table : null;
        return table is not { IsDated: false, Kind: ValueKind.Number } ? "" : $" If the values of '{table.Name}' are such, write 'gives: {(expected.Kind == ValueKind.Ratio ? "ratio" : "money")}' there.";
    }

    private static bool IsFixed(BoundNode node) => node is ConstantNode or UnaryNode or BinaryNode or FunctionNode or IfNode or InNode or IsEmptyNode;

    // A table written as if it were a value.
    private BoundNode? NotCalled(FormulaSyntax syntax, LookupTable table) => table.IsDated
        ? Fail(FormulaCodes.WrongArguments, syntax.Span, $"'{table.Name}' has a value for each day.", $"Say of which: {table.Name}({(scope.Row?.DateColumn ?? _row?.DateColumn) ?? "period.end"}).")
        : Fail(FormulaCodes.WrongArguments, syntax.Span, $"'{table.Name}' is a lookup.", $"Say what to look up: {table.Form}.");
}
