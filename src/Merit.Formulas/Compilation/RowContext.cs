using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <summary>Reads the columns of one row for the evaluator, by the same rules as the compiled delegates: an absent column and a key that names nothing read as empty.</summary>
/// <param name="source">The rows.</param>
/// <param name="outer">Where everything that is no column is read.</param>
/// <remarks>Not safe for several threads at once: the row is set between evaluations.</remarks>
public sealed class RowContext(RowSource source, IFormulaContext outer) : IFormulaContext
{
    private readonly Dictionary<ColumnNode, RowPath> _paths = new(ReferenceEqualityComparer.Instance);

    /// <summary>The row number that is read.</summary>
    public int Row { get; set; }

    /// <inheritdoc/>
    public FormulaValue? Read(ColumnNode column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (!_paths.TryGetValue(column, out var path))
        {
            path = RowPath.Find(source, column);
            _paths.Add(column, path);
        }

        var row = path.Follow(Row);
        if (row < 0 || path.Column is null || path.Column.IsEmpty(row))
        {
            return null;
        }

        return path.Column switch
        {
            NumberColumn numbers => FormulaValue.Of(column.Type.Kind, numbers.At(row)!.Value),
            ExactColumn exact => FormulaValue.Of(column.Type.Kind, exact.At(row)!.Value),
            DateColumn dates => FormulaValue.Of(dates.At(row)!.Value),
            YesNoColumn states => FormulaValue.Of(states.At(row)!.Value),
            ReferenceColumn keys when column.Type.Kind == ValueKind.Row => FormulaValue.OfRow(keys.Rows[row]),
            _ => FormulaValue.Of(path.Column.TextAt(row)!),
        };
    }

    /// <inheritdoc/>
    public FormulaValue? Read(ScalarSymbol scalar) => outer.Read(scalar);

    /// <inheritdoc/>
    public FormulaValue? Read(AggregateNode aggregate) => outer.Read(aggregate);

    /// <inheritdoc/>
    public FormulaValue? Read(StandardMeasureNode measure) => outer.Read(measure);

    /// <inheritdoc/>
    public FormulaValue? Read(PooledNode pooled) => outer.Read(pooled);

    /// <inheritdoc/>
    public FormulaValue? Read(GrainNode grain) => outer.Read(grain);
}
