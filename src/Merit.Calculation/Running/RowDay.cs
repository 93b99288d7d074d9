using Merit.Data.Tables;

namespace Merit.Calculation.Running;

/// <summary>The day of each row: a column, or a formula's function.</summary>
internal sealed class RowDay
{
    private readonly Func<int, int> _of;

    public RowDay(DateColumn column)
    {
        Column = column;
        _of = row => column.DayNumbers[row];
    }

    public RowDay(Func<int, int> of) => _of = of;

    /// <summary>The column, when it is one.</summary>
    public DateColumn? Column { get; }

    /// <summary>The day number of a row; <see cref="DateColumn.Empty"/> for none.</summary>
    public int Of(int row) => Column is null ? _of(row) : Column.DayNumbers[row];
}
