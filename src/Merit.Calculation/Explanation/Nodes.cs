using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Makes the steps of an explanation, values and rows written the same way in all of them.</summary>
/// <param name="run">The plan's run.</param>
/// <param name="of">The currency of the amounts; null for the plan's.</param>
internal sealed class Nodes(RunContext run, Currency? of = null)
{
    private readonly Currency _currency = of ?? run.Plan.Plan.Currency;

    /// <summary>A step with a value.</summary>
    public ExplanationNode Of(string step, string label, FormulaValue? value, Arithmetic? arithmetic = null) => new()
    {
        Step = step,
        Label = label,
        Value = ExactText(value),
        Display = Figures.Display(value, _currency),
        Arithmetic = arithmetic?.Display(_currency) is { } written && written != Written(value) ? written : null,
        Exact = arithmetic?.Exact(),
    };

    /// <summary>A step whose value is what its arithmetic comes to.</summary>
    public ExplanationNode Of(string step, string label, ValueKind kind, Arithmetic arithmetic) => Of(step, label, FormulaValue.Of(kind, arithmetic.Value), arithmetic);

    /// <summary>A step that was kept with its figure, and those below it.</summary>
    public ExplanationNode Of(TracedStep step)
    {
        var node = step.Fact is var (table, row)
            ? Fact(table, row, step.Label, FormulaValue.Of(step.Kind, step.Arithmetic.Value), step.Arithmetic)
            : Of(step.Step, step.Label, step.Kind, step.Arithmetic);
        return node with { Step = step.Step, Plan = step.Where, Reads = [.. step.Reads.Select(Of)] };
    }

    /// <summary>A step with an amount.</summary>
    public ExplanationNode Money(string step, string label, Arithmetic amount) => Of(step, label, ValueKind.Money, amount);

    /// <summary>A step that read a row.</summary>
    public ExplanationNode Fact(Table table, int row, string label, FormulaValue? value, Arithmetic? arithmetic = null) => Of("fact", label, value, arithmetic) with
    {
        Fact = run.NamesOf(table).FactOf(row),
        Source = table.OriginOf(row),
    };

    /// <summary>A step whose value is the key of a row, since the number of a row is nobody's business.</summary>
    public ExplanationNode Key(Table table, int row, string label, string key) => Fact(table, row, label, FormulaValue.Of(key));

    /// <summary>Several rows as one step's source when it is one, as steps below it otherwise.</summary>
    public static ExplanationNode WithFacts(ExplanationNode node, IReadOnlyList<ExplanationNode> facts) =>
        facts is [var only] ? node with { Fact = only.Fact, Source = only.Source } : node with { Reads = [.. node.Reads, .. facts] };

    /// <summary>How people call a row: what it is, whose, when.</summary>
    public string LabelOf(Table table, int row) => run.NamesOf(table).LabelOf(row);

    /// <summary>The value as text without loss: money with its decimals when it has no more, else a fraction.</summary>
    private string? ExactText(FormulaValue? value) => value is not { } known ? null
        : known.Kind == ValueKind.Money && (known.Number * _currency.MinorUnitsPerUnit).IsWhole ? known.Number.ToDecimalString(_currency.Decimals)
        : known.ToString();

    private string? Written(FormulaValue? value) => value is { } known ? Figures.InArithmetic(known, _currency) : null;
}
