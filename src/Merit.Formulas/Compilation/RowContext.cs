using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <summary>One row to read columns of.</summary>
public sealed class RowContext(RowSource source, int row, Func<ScalarSymbol, FormulaValue?> scalars) : IFormulaContext
{
    /// <inheritdoc/>
    public FormulaValue? Read(ColumnNode column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var (table, at) = (source.Table, row);
        foreach (var hop in column.Hops)
        {
            if (table.Find<ReferenceColumn>(hop) is not { } reference || reference.IsEmpty(at))
            {
                return null;
            }

            (table, at) = (source.Dataset[reference.Schema.References!], reference.Rows[at]);
        }

        var found = (ReferenceEquals(table, source.Table) ? source.Extra.GetValueOrDefault(column.Column.Name) : null) ?? table.Find(column.Column.Name);
        return found is null || found.IsEmpty(at) ? null : found switch
        {
            NumberColumn number => FormulaValue.Of(column.Type.Kind, number.At(at)!.Value),
            DateColumn date => FormulaValue.Of(date.At(at)!.Value),
            YesNoColumn yesNo => FormulaValue.Of(yesNo.At(at)!.Value),
            ReferenceColumn reference when column.Type.Kind == ValueKind.Row => FormulaValue.OfRow(reference.Rows[at]),
            _ => FormulaValue.Of(found.TextAt(at)!),
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
