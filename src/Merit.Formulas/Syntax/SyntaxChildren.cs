namespace Merit.Formulas.Syntax;

/// <summary>Walks a formula's tree.</summary>
public static class SyntaxChildren
{
    /// <summary>The nodes directly below a node, in order of the text.</summary>
    public static IEnumerable<FormulaSyntax> Children(this FormulaSyntax node) => node switch
    {
        BinarySyntax binary => [binary.Left, binary.Right],
        UnarySyntax unary => [unary.Operand],
        MemberSyntax member => [member.Target],
        IsEmptySyntax isEmpty => [isEmpty.Value],
        InSyntax isIn => isIn.Items.Prepend(isIn.Value),
        CallSyntax call => call.Arguments,
        _ => [],
    };

    /// <summary>A node and all below it, each before those below it.</summary>
    public static IEnumerable<FormulaSyntax> DescendantsAndSelf(this FormulaSyntax node)
    {
        var open = new Stack<FormulaSyntax>();
        open.Push(node);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in next.Children().Reverse())
            {
                open.Push(child);
            }
        }
    }
}
