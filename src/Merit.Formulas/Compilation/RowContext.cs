using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <summary>One row to read columns of, by the same rules as the compiled delegates: an absent column, and one of a row that no key names, read as empty.</summary>
/// <param name="source">The rows.</param>
/// <param name="row">The row's number.</param>
/// <param name="scalars">Gives single values; null for no value.</param>
public sealed class RowContext(RowSource source, int row, Func<ScalarSymbol, FormulaValue?> scalars) : IFormulaContext
{
    /// <inheritdoc/>
    public FormulaValue? Read(ColumnNode column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var path = RowPath.Find(source, column);
        var at = path.Follow(row);
        if (at < 0 || path.Column is null || path.Column.IsEmpty(at))
        {
            return null;
        }

        return path.Column switch
        {
            NumberColumn numbers => FormulaValue.Of(column.Type.Kind, numbers.At(at)!.Value),
            DateColumn dates => FormulaValue.Of(dates.At(at)!.Value),
            YesNoColumn states => FormulaValue.Of(states.At(at)!.Value),
            ReferenceColumn keys when column.Type.Kind == ValueKind.Row => FormulaValue.OfRow(keys.Rows[at]),
            _ => FormulaValue.Of(path.Column.TextAt(at)!),
        };
    }

    /// <inheritdoc/>
    public FormulaValue? Read(ScalarSymbol scalar) => scalars(scalar);

    /// <inheritdoc/>
    public FormulaValue? Read(AggregateNode aggregate) => throw new InvalidOperationException("An aggregate in a formula about a row, which binding rules out.");

    /// <inheritdoc/>
    public FormulaValue? Read(StandardMeasureNode measure) => throw new InvalidOperationException("A measure in a formula about a row, which binding rules out.");

    /// <inheritdoc/>
    public FormulaValue? Read(PooledNode pooled) => throw new InvalidOperationException("A measure in a formula about a row, which binding rules out.");
}
