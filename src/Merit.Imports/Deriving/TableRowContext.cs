using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;
using Merit.Imports.Feeding;

namespace Merit.Imports.Deriving;

/// <summary>A row of a finished table, and the rows that its keys lead to, as formulas read them.</summary>
internal sealed class TableRowContext(Dataset dataset, Table table) : IFormulaContext
{
    /// <summary>Which row.</summary>
    public int Row { get; set; }

    /// <inheritdoc/>
    public FormulaValue? Read(ColumnNode column)
    {
        var (at, row) = (table, Row);
        foreach (var hop in column.Hops)
        {
            if (at.Find<ReferenceColumn>(hop) is not { } reference || reference.IsEmpty(row))
            {
                return null;
            }

            row = reference.Rows[row];
            at = dataset[reference.Schema.References!];
        }

        var found = at.Find(column.Column.Name);
        if (found is null || found.IsEmpty(row))
        {
            return null;
        }

        return found switch
        {
            NumberColumn numbers => FormulaValue.Of(FormulaText.KindOf(found.Schema.Type), numbers.At(row)!.Value),
            DateColumn dates => FormulaValue.Of(dates.At(row)!.Value),
            YesNoColumn states => FormulaValue.Of(states.At(row)!.Value),
            ReferenceColumn references when column.Type.Kind == ValueKind.Row => FormulaValue.OfRow(references.Rows[row]),
            _ => FormulaValue.Of(found.TextAt(row)!),
        };
    }

    /// <inheritdoc/>
    public FormulaValue? Read(ScalarSymbol scalar) => throw NotHere();

    /// <inheritdoc/>
    public FormulaValue? Read(AggregateNode aggregate) => throw NotHere();

    /// <inheritdoc/>
    public FormulaValue? Read(StandardMeasureNode measure) => throw NotHere();

    /// <inheritdoc/>
    public FormulaValue? Read(PooledNode pooled) => throw NotHere();

    private static InvalidOperationException NotHere() => new("A formula over a row reads only the row.");
}
