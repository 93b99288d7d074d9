using Merit.Calculation.Measures;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Makes the steps of a standard measure: its value with the choices it was worked out with, and below it the two sums that it is the quotient of, each with its rows.</summary>
internal sealed class StandardMeasureNodes(PlanRun run, int person, StandardMeasureNode node)
{
    private readonly Nodes _nodes = new(run.Context);
    private readonly List<(ExplanationNode Node, Arithmetic Amount)> _base = [];
    private readonly List<(ExplanationNode Node, Arithmetic Amount)> _changes = [];

    /// <summary>Whether it is about amounts, or counts.</summary>
    public ValueKind Kind { get; } = node.Form.Counts ? ValueKind.Count : ValueKind.Money;

    /// <summary>Adds a row to what the measure divides by.</summary>
    public void AddBase(Table table, int row, string label, Ratio amount, Ratio share, IEnumerable<ExplanationNode> conversions) => _base.Add(Fact(table, row, label, amount, share, conversions));

    /// <summary>Adds a row to what became of it.</summary>
    public void AddChange(Table table, int row, string label, Ratio amount, Ratio share, IEnumerable<ExplanationNode> conversions) => _changes.Add(Fact(table, row, label, amount, share, conversions));

    /// <summary>An amount or a count of the measure.</summary>
    public Arithmetic Of(Ratio number) => Arithmetic.Of(FormulaValue.Of(Kind, number));

    /// <summary>The measure.</summary>
    /// <param name="baseLabel">How the sum is called that is divided by.</param>
    /// <param name="changesLabel">How the sum of what became of it is called.</param>
    /// <param name="over">What is divided, from both sums.</param>
    public ExplanationNode Quotient(string baseLabel, string changesLabel, Func<Ratio, Ratio, Arithmetic> over)
    {
        var (before, change) = (Total(_base), Total(_changes));
        var quotient = run.StandardOf(node).ValueOf(person);
        return _nodes.Of("measure", $"{node.Form.Title}{Days()} ({Choices()})", quotient is { } value ? FormulaValue.Of(ValueKind.Ratio, value) : null, quotient is null ? null : over(before.Value, change.Value) / Of(before.Value)) with
        {
            Reads =
            [
                _nodes.Of("part", baseLabel, Kind, before) with { Reads = [.. _base.Select(fact => fact.Node)] },
                _nodes.Of("part", changesLabel, Kind, change) with { Reads = [.. _changes.Select(fact => fact.Node)] },
            ],
        };
    }

    // The period's own days are known.
    private string Days() => MeasureSpan.IsOther(node) && MeasureSpan.Of(node, run.Context.Period) is var span ? $" from {IsoDate.Format(span.Days.From)} to {IsoDate.Format(span.Days.LastDay)}" : "";

    // What the plan states first: that is what somebody looks for; what holds because nothing is stated after it.
    private string Choices()
    {
        var byDefault = node.Form.Choices.Where(choice => !node.Stated.Contains(choice.Name, StringComparer.Ordinal) && Tells(choice)).Select(choice => $"{choice.Name} = {choice.Default}").Order(StringComparer.Ordinal);
        return string.Join("; ", ((string[])[string.Join(", ", node.Stated.Select(name => $"{name} = {node.Choices[name]}")), $"by default {string.Join(", ", byDefault)}"]).Where(part => part.Length > 0));
    }

    // Where nothing is exchanged nobody asks at which rates; nor how long something is that is not looked at.
    private bool Tells(MeasureChoice choice) =>
        choice.Default.Length > 0 && choice.Kind != ChoiceKind.Count && choice.Needs.All(need => node.Choices[need.Choice] == need.Word) && (choice.Name != "exchange_rates" || run.Context.Exchange is not null);

    private static Arithmetic Total(List<(ExplanationNode Node, Arithmetic Amount)> facts) => Arithmetic.Sum(facts.Select(fact => fact.Amount), "rows");

    private (ExplanationNode Node, Arithmetic Amount) Fact(Table table, int row, string label, Ratio whole, Ratio share, IEnumerable<ExplanationNode> conversions)
    {
        var amount = share == Ratio.One ? Of(whole) : Of(whole) * Arithmetic.Part(share, "share");
        return (_nodes.Fact(table, row, label, FormulaValue.Of(Kind, amount.Value), amount) with { Reads = [.. conversions] }, amount);
    }
}
