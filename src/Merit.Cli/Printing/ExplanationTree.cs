using System.Collections.Immutable;
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
        var tree = new Tree(Line(root)) { Guide = TreeGuide.Line };
        Add(tree, root.Reads);
        Ansi.Write(console, tree);
        return _cut;
    }

    private void Add(IHasTreeNodes parent, ImmutableArray<ExplanationNode> reads)
    {
        var facts = 0;
        var hidden = 0;
        foreach (var node in reads)
        {
            if (node.Fact is not null && !all && ++facts > FewFacts && reads.Length > FewFacts + 2)
            {
                hidden++;
                continue;
            }

            Add(parent.AddNode(Line(node)), node.Reads);
        }

        if (hidden > 0)
        {
            _cut += hidden;
            parent.AddNode(new Text($"... and {Figures.Count(hidden)} more", Faint));
        }
    }

    private static Style Faint => new(decoration: Decoration.Dim);

    private static Paragraph Line(ExplanationNode node)
    {
        var line = new Paragraph();
        line.Append($"{node.Label}: ");
        line.Append(node.Display, new Style(decoration: Decoration.Bold));
        if (node.Formula is { } formula)
        {
            line.Append($" = {formula.ReplaceLineEndings(" ")}", new Style(Color.Aqua));
        }

        if (node.Plan != SourceLocation.None)
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
