using Merit.Calculation.Explanation;
using Merit.Cli.Terminal;
using Merit.Data.Diagnostics;
using Spectre.Console;

namespace Merit.Cli.Printing;

/// <summary>An explanation as a tree: from the payout down to the rows of the files, each line with its formula, its value and its place.</summary>
internal sealed class ExplanationTree(CliConsole console, bool all)
{
    /// <summary>How many of the facts beneath one step are shown unless all are asked for.</summary>
    public const int FewFacts = 8;

    private int _cut;

    /// <summary>Writes the tree.</summary>
    /// <returns>How many facts were left out.</returns>
    public int Write(ExplanationNode root)
    {
        _cut = 0;
        var tree = new Tree(Line(root, SourceLocation.None)) { Guide = TreeGuide.Line };
        Add(tree, root);
        Ansi.Write(console, tree);
        return _cut;
    }

    private void Add(IHasTreeNodes parent, ExplanationNode step)
    {
        var reads = step.Reads;
        var facts = 0;
        var hidden = 0;
        foreach (var node in reads)
        {
            if (node.Fact is not null && !all && ++facts > FewFacts && reads.Length > FewFacts + 2)
            {
                hidden++;
                continue;
            }

            var shown = Folded(node);
            Add(parent.AddNode(Line(shown, step.Plan)), shown);
        }

        if (hidden > 0)
        {
            _cut += hidden;
            parent.AddNode(new Text($"... and {Figures.Count(hidden)} more", Faint));
        }
    }

    private static Style Faint => new(decoration: Decoration.Dim);

    private static string Called(ExplanationNode node) =>
        node.Fact is not { } fact ? node.Label
        : fact.EndsWith(node.Label, StringComparison.Ordinal) ? fact
        : $"{node.Label} ({fact})";

    // A formula that is nothing but the name of a measure, and the measure: one line says both.
    private static ExplanationNode Folded(ExplanationNode node) =>
        node.Reads is [var only] && only.Label == node.Label && node.Formula == node.Label && only.Value == node.Value ? Folded(only) : node;

    // A step stands where the one above it stands unless it says otherwise: a place is shown where it changes.
    private static Paragraph Line(ExplanationNode node, SourceLocation above)
    {
        var line = new Paragraph();
        line.Append(Called(node) + ": ");
        line.Append(node.Display, new Style(decoration: Decoration.Bold));
        if (node.Formula is { } formula)
        {
            line.Append($" = {formula.ReplaceLineEndings(" ")}", new Style(Color.Aqua));
        }

        if (node.Plan != SourceLocation.None && node.Plan != above)
        {
            line.Append($"  [{node.Plan}]", Faint);
        }

        if (node.Source != SourceLocation.None)
        {
            line.Append($"  [{node.Source}]", Faint);
        }

        return line;
    }
}
