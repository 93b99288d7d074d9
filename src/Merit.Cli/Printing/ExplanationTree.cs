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

    private readonly HashSet<(string Label, SourceLocation Plan)> _told = [];
    private readonly HashSet<SourceLocation> _placed = [];
    private int _cut;

    /// <summary>Writes the tree.</summary>
    /// <returns>How many facts were left out.</returns>
    public int Write(ExplanationNode root)
    {
        _cut = 0;
        _told.Clear();
        _placed.Clear();
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
            if (IsFact(node) && !all && ++facts > FewFacts && reads.Length > FewFacts + 2)
            {
                hidden++;
                continue;
            }

            if (IsNoise(node, step))
            {
                continue;
            }

            var shown = Folded(node);
            var isTold = shown.Step == "measure" && shown.Reads.Length > 0 && !_told.Add((shown.Label, shown.Plan));
            var isPlaced = step.Step == "event" && shown.Plan != SourceLocation.None && !_placed.Add(shown.Plan);
            var line = parent.AddNode(Line(shown, isPlaced ? shown.Plan : step.Plan, isTold));
            if (!isTold)
            {
                Add(line, shown);
            }
        }

        if (hidden > 0)
        {
            _cut += hidden;
            parent.AddNode(new Text($"... and {Figures.Count(hidden)} more", Faint));
        }
    }

    private static Style Faint => new(decoration: Decoration.Dim);

    // What rounding leaves as it was is said once, for the component; a sum of exact amounts that nothing goes on with is for programs.
    private static bool IsNoise(ExplanationNode node, ExplanationNode step)
    {
        var at = step.Reads.IndexOf(node);
        return (node.Step == "rounding" && step.Step == "event" && node.Value == step.Reads[at - 1].Value)
            || (node.Step == "amount" && at + 1 < step.Reads.Length && step.Reads[at + 1].Step == "lines");
    }

    private static bool IsFact(ExplanationNode node) => node.Step is "fact" or "event";

    // A step with one step below it that has the same value: one line says both, with the formulas and the places of both. A standard measure keeps its line: it says by which choices it was worked out.
    private static ExplanationNode Folded(ExplanationNode node)
    {
        if (node.Reads is not [var only] || only.Value != node.Value || (node.Plan != SourceLocation.None && only.Plan != SourceLocation.None && node.Formula != only.Label) || only.Step is "fact" or "event" or "exchange" || (only.Step == "measure" && node.Formula != only.Label))
        {
            return node;
        }

        var inner = Folded(only);
        var formula = node.Formula == only.Label ? inner.Formula ?? node.Formula : node.Formula ?? inner.Formula;
        return inner with
        {
            Step = inner.Step == "fact" ? node.Step : inner.Step,
            Label = node.Label,
            Formula = formula == node.Label ? null : formula,
            Arithmetic = inner.Arithmetic ?? node.Arithmetic,
            Plan = inner.Plan == SourceLocation.None ? node.Plan : inner.Plan,
            Source = inner.Source == SourceLocation.None ? node.Source : inner.Source,
        };
    }

    // A step stands where the one above it stands unless it says otherwise: a place is shown where it changes.
    private static Paragraph Line(ExplanationNode node, SourceLocation above, bool isTold = false)
    {
        var line = new Paragraph();
        line.Append(node.Label + ": ");
        line.Append(node.Display, new Style(decoration: Decoration.Bold));
        foreach (var text in new[] { node.Formula, node.Arithmetic }.OfType<string>().Distinct(StringComparer.Ordinal).Where(text => text != node.Display))
        {
            line.Append($" = {text.ReplaceLineEndings(" ")}", new Style(Color.Aqua));
        }

        if (node.Plan != SourceLocation.None && node.Plan != above)
        {
            line.Append($"  [{node.Plan}]", Faint);
        }

        if (node.Source != SourceLocation.None)
        {
            line.Append($"  [{node.Source}]", Faint);
        }

        if (isTold)
        {
            line.Append("  (as above)", Faint);
        }

        return line;
    }
}
