using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Evaluation;

/// <summary>Values by the text that reads them; what is not stated is empty.</summary>
internal sealed class StatedValues : Dictionary<string, FormulaValue>, IFormulaContext
{
    public List<string> Reads { get; } = [];

    public FormulaValue? Read(ColumnNode column) => Find(string.Join('.', column.Hops.Append(column.Column.Name)));

    public FormulaValue? Read(ScalarSymbol scalar) => Find(scalar.Name);

    public FormulaValue? Read(AggregateNode aggregate) => Find(aggregate.Function + " " + aggregate.Set.Name);

    public FormulaValue? Read(StandardMeasureNode measure) => Find(measure.Measure.ToString());

    public FormulaValue? Read(PooledNode pooled) => Find("pooled " + pooled.Measure.Name);

    private FormulaValue? Find(string name)
    {
        Reads.Add(name);
        return TryGetValue(name, out var value) ? value : null;
    }
}
