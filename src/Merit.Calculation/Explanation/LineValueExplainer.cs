using Merit.Calculation.Compilation;
using Merit.Calculation.Components;
using Merit.Calculation.Exchange;
using Merit.Calculation.Lines;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Tells what a line takes from its event: value, share, and the rate where it depends on the event.</summary>
internal sealed class LineValueExplainer
{
    private readonly PlanRun _run;
    private readonly BoundComponent _component;
    private readonly Working _working;
    private readonly LineInputs _inputs;
    private readonly Nodes _nodes;
    private readonly BoundFormula _value;
    private readonly RowSource _source;
    private readonly string _credited;
    private readonly bool _isWhole;
    private readonly CreditExplainer _credits;
    private readonly ProvisionalExplainer _provisional;
    private readonly BoundEventSet _set;
    private readonly SetConversion? _conversion;

    /// <summary>Prepares to tell the lines of a component on events.</summary>
    public LineValueExplainer(PlanRun run, BoundComponent component, Working working)
    {
        var (set, value) = component is BoundSpiff spiff ? (spiff.Set, spiff.Amount) : (((BoundCommission)component).Set!, ((BoundCommission)component).Value!);
        _run = run;
        _component = component;
        _working = working;
        _inputs = working.Inputs!;
        _nodes = new(run.Context);
        _value = value;
        _source = run.Exchange.SourceOf(component, run.SetOf(set.Symbol));
        _conversion = run.Exchange.ConversionOf(component, run.SetOf(set.Symbol));
        _isWhole = component is BoundSpiff && run.SetOf(set.Symbol).CountsWhole;
        _credited = _isWhole ? $"{value.Formula}, whole to each" : IsNamed(value) ? $"{value.Formula} x share" : $"({value.Formula}) x share";
        _credits = new(run, set, working.Participant.Person);
        _provisional = new(run, run.SetOf(set.Symbol));
        _set = set;
    }

    /// <summary>How people call an event.</summary>
    public string LabelOf(int row) => _provisional.LabelOf(row);

    /// <summary>The share of an event.</summary>
    public Ratio ShareOf(int line) => new(_inputs.Shares[line], _inputs.ShareDenominator);

    /// <summary>What of an event is credited.</summary>
    public ExplanationNode Credited(int line)
    {
        var credited = Times(Arithmetic.Money(_inputs.Values.RatioAt(line)), line);
        var node = _nodes.Money("credit", _isWhole ? "Amount, whole to each" : _component is BoundSpiff ? "Amount x share" : "Credited", credited);
        var filled = IsNamed(_value) ? null : Formulas.FilledIn(_value, Reading(_working.EventRows[line]));
        return node with
        {
            Formula = _credited,
            Arithmetic = filled is null ? node.Arithmetic : IsPlainlyWhole(line) ? filled : $"({filled}) x {Figures.Percent(ShareOf(line))}",
            Plan = _value.Formula.Source.Start,
            Reads = [.. _provisional.Of(_set, _working.EventRows[line]), .. Lookups(_value, _working.EventRows[line]), .. new ConvertedReads(_run.Context).Of(_value.Root, _conversion, _working.EventRows[line]), .. _credits.Of(_working.EventRows[line], _isWhole ? null : ShareOf(line))],
        };
    }

    // What is whole to each is told as that; what is taken back of it is all of it.
    private Arithmetic Times(Arithmetic amount, int line) => IsPlainlyWhole(line) ? amount : amount * Arithmetic.Part(ShareOf(line));

    private bool IsPlainlyWhole(int line) => _isWhole && ShareOf(line) == Ratio.One;

    /// <summary>What of an event retires the quota, where that is not its value.</summary>
    public IEnumerable<ExplanationNode> QuotaCredit(int line)
    {
        if (_inputs.QuotaCredits is { } credits && _component is BoundCommission { QuotaCredit: { } formula })
        {
            var filled = IsNamed(formula) ? null : Formulas.FilledIn(formula, Reading(_working.EventRows[line]));
            var node = _nodes.Money("quota_credit", "Quota credit", Arithmetic.Money(credits.RatioAt(line)) * Arithmetic.Part(ShareOf(line)));
            yield return node with
            {
                Formula = IsNamed(formula) ? $"{formula.Formula} x share" : $"({formula.Formula}) x share",
                Arithmetic = filled is null ? node.Arithmetic : $"({filled}) x {Figures.Percent(ShareOf(line))}",
                Plan = formula.Formula.Source.Start,
                Reads = [.. Lookups(formula, _working.EventRows[line]), .. new ConvertedReads(_run.Context).Of(formula.Root, _conversion, _working.EventRows[line])],
            };
        }
    }

    /// <summary>The rate of an event, where it differs from one to the next.</summary>
    public IEnumerable<ExplanationNode> RateOf(int line)
    {
        var row = _working.EventRows[line];
        if (_component is BoundCommission { Rate: { } rate } && rate.ReadsRow())
        {
            yield return _nodes.Of("rate", "Rate", FormulaValue.Of(ValueKind.Ratio, _inputs.Rates!.RatioAt(line))) with
            {
                Plan = rate.Formula.Source.Start,
                Formula = rate.Formula.ToString(),
                Arithmetic = Formulas.FilledIn(rate, Reading(row)),
                Reads = [.. Lookups(rate, row), .. new ConvertedReads(_run.Context).Of(rate.Root, _conversion, row), .. rate.Root.DescendantsAndSelf().OfType<ColumnNode>().Where(column => column.Hops.Length > 0 && _conversion?.Of(RowSource.NameOf(column), row) is null).Select(column => Reached(column, row)).OfType<ExplanationNode>()],
            };
        }
    }

    private IEnumerable<ExplanationNode> Lookups(BoundFormula formula, int row) =>
        formula.Root.DescendantsAndSelf().OfType<LookupNode>().DistinctBy(lookup => formula.Formula.TextOf(lookup.Syntax), StringComparer.Ordinal)
            .Select(lookup => new LookupExplainer(_run.Context).Explain(lookup, formula.Formula.TextOf(lookup.Syntax), Reading(row)));

    // The row of another table that a value was read from.
    private ExplanationNode? Reached(ColumnNode column, int row)
    {
        var table = _source.Table;
        foreach (var hop in column.Hops)
        {
            if (table.Find<ReferenceColumn>(hop) is not { } reference || reference.IsEmpty(row))
            {
                return null;
            }

            row = reference.Rows[row];
            table = _run.Context.Dataset[reference.Schema.References!];
        }

        return _nodes.Fact(table, row, $"{column.Column.Name} of {_nodes.LabelOf(table, row)}", table.Find(column.Column.Name)?.TextAt(row) is { } text ? FormulaValue.Of(text) : null);
    }

    private FormulaExplainer Formulas => new(_run, _working.Participant.Person, _working.Values, _component);

    private static bool IsNamed(BoundFormula value) => value.Root is ColumnNode or ConstantNode;

    private PersonContext Reading(int row) => new(_run, _working.Participant.Person, _working.Values, _source, row);
}
