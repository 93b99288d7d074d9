using Merit.Formulas.Binding;

namespace Merit.Calculation.Compilation;

/// <summary>Walks a bound formula.</summary>
internal static class BoundChildren
{
    /// <summary>The node and everything below it, outermost first.</summary>
    public static IEnumerable<BoundNode> SelfAndBelow(BoundNode node)
    {
        yield return node;
        foreach (var child in Of(node))
        {
            foreach (var below in SelfAndBelow(child))
            {
                yield return below;
            }
        }
    }

    /// <summary>The nodes directly below, in order of the text.</summary>
    public static IEnumerable<BoundNode> Of(BoundNode node) => node switch
    {
        UnaryNode unary => [unary.Operand],
        BinaryNode binary => [binary.Left, binary.Right],
        InNode one => [one.Value, .. one.Items],
        IsEmptyNode empty => [empty.Value],
        IfNode choice => [choice.Condition, choice.WhenTrue, choice.WhenFalse],
        FunctionNode function => function.Arguments,
        AggregateNode aggregate => new[] { aggregate.Value, aggregate.Weight, aggregate.Where }.OfType<BoundNode>(),
        _ => [],
    };

    /// <summary>Whether the formula reads a column of its row.</summary>
    public static bool ReadsRow(BoundNode node) => SelfAndBelow(node).Any(n => n is ColumnNode);

    /// <summary>Whether the formula reads something that differs between participants.</summary>
    public static bool ReadsPerson(BoundNode node) =>
        SelfAndBelow(node).Any(n => n is ScalarNode { Symbol.IsPerPerson: true } or AggregateNode or StandardMeasureNode or PooledNode);
}
