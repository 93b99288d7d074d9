using Merit.Formulas.Lookups;

namespace Merit.Formulas.Binding;

/// <summary>Walks a bound formula's tree.</summary>
public static class BoundChildren
{
    /// <summary>The nodes directly below a node, in order of the text; those of an aggregate are about its rows, those of a grain about its groups.</summary>
    public static IEnumerable<BoundNode> Children(this BoundNode node) => node switch
    {
        BinaryNode binary => [binary.Left, binary.Right],
        UnaryNode unary => [unary.Operand],
        IfNode choice => [choice.Condition, choice.WhenTrue, choice.WhenFalse],
        FunctionNode function => function.Arguments,
        LookupNode lookup => lookup.Inputs,
        InNode isIn => isIn.Items.Prepend(isIn.Value),
        IsEmptyNode isEmpty => [isEmpty.Value],
        AggregateNode aggregate => new[] { aggregate.Value, aggregate.Weight, aggregate.Where }.OfType<BoundNode>(),
        GrainNode grain => new[] { grain.Value, grain.Weight, grain.Where }.OfType<BoundNode>(),
        _ => [],
    };

    /// <summary>A node and all below it, each before those below it; not those about the rows of aggregates or about groups.</summary>
    public static IEnumerable<BoundNode> DescendantsAndSelf(this BoundNode node)
    {
        var open = new Stack<BoundNode>();
        open.Push(node);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in next is AggregateNode or GrainNode ? [] : next.Children().Reverse())
            {
                open.Push(child);
            }
        }
    }
}
