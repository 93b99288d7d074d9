using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <summary>The context of formulas that read single values and nothing else.</summary>
/// <param name="scalars">Gives each value; null for no value.</param>
public sealed class ScalarContext(Func<ScalarSymbol, FormulaValue?> scalars) : IFormulaContext
{
    /// <inheritdoc/>
    public FormulaValue? Read(ColumnNode column) => NothingToRead.Instance.Read(column);

    /// <inheritdoc/>
    public FormulaValue? Read(ScalarSymbol scalar) => scalars(scalar);

    /// <inheritdoc/>
    public FormulaValue? Read(AggregateNode aggregate) => NothingToRead.Instance.Read(aggregate);

    /// <inheritdoc/>
    public FormulaValue? Read(StandardMeasureNode measure) => NothingToRead.Instance.Read(measure);

    /// <inheritdoc/>
    public FormulaValue? Read(PooledNode pooled) => NothingToRead.Instance.Read(pooled);
}
