using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Evaluation;

/// <summary>The context of formulas that read nothing: constants of curves and bands.</summary>
public sealed class NothingToRead : IFormulaContext
{
    private NothingToRead()
    {
    }

    /// <summary>The only one.</summary>
    public static NothingToRead Instance { get; } = new();

    /// <inheritdoc/>
    public FormulaValue? Read(ColumnNode column) => throw Bug();

    /// <inheritdoc/>
    public FormulaValue? Read(ScalarSymbol scalar) => throw Bug();

    /// <inheritdoc/>
    public FormulaValue? Read(AggregateNode aggregate) => throw Bug();

    /// <inheritdoc/>
    public FormulaValue? Read(StandardMeasureNode measure) => throw Bug();

    /// <inheritdoc/>
    public FormulaValue? Read(PooledNode pooled) => throw Bug();

    private static InvalidOperationException Bug() => new("A constant formula reads nothing.");
}
