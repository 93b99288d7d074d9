using System.Globalization;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Parsing;

/// <summary>Reads formulas. The grammar is in <c>docs/plan-reference.md</c>.</summary>
public static class FormulaParser
{
    /// <summary>How many characters a formula may have.</summary>
    public const int LongestText = 10_000;

    /// <summary>How deep a formula may nest; it bounds the stack of everything that walks the tree.</summary>
    public const int DeepestNesting = 200;

    /// <summary>Reads one formula.</summary>
    /// <param name="source">Its text, and where each character stands.</param>
    /// <param name="diagnostics">Takes every finding, at the token that is wrong.</param>
    /// <returns>The formula, or null when it has an error.</returns>
    public static Formula? Parse(SourceText source, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (source.Text.Length > LongestText)
        {
            var length = source.Text.Length.ToString(CultureInfo.InvariantCulture);
            diagnostics.Error(FormulaCodes.TooLong, source.Start, $"The formula has '{length}' characters.", "A formula has at most 10,000: name its parts as parameters or measures.");
            return null;
        }

        var found = new DiagnosticBag();
        var tokens = new Lexer(source, found).Read();
        // What is left of a formula after a character that it cannot have would only give findings that follow from the first.
        var isBroken = found.Items.Any(d => d.Code is FormulaCodes.UnknownCharacter or FormulaCodes.UnclosedText);
        var root = isBroken ? null : new PrattParser(tokens, source, found).ParseFormula();
        if (root is not null && TooDeepNode(root) is { } deep)
        {
            found.Error(FormulaCodes.TooDeep, source.LocationAt(deep.Span.Start), "The formula nests deeper than '200' levels.", "Name its parts as parameters or measures.");
        }

        diagnostics.AddRange(found.Items);
        return root is null || found.HasErrors ? null : new(source, root);
    }

    // A chain such as 1 + 1 + … is read in a loop but makes a deep tree: without recursion, find a node beyond the limit.
    private static FormulaSyntax? TooDeepNode(FormulaSyntax root)
    {
        var open = new Stack<(FormulaSyntax Node, int Depth)>();
        open.Push((root, 1));
        while (open.TryPop(out var next))
        {
            if (next.Depth > DeepestNesting)
            {
                return next.Node;
            }

            foreach (var child in next.Node.Children())
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return null;
    }
}
