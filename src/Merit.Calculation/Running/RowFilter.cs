using Merit.Formulas.Compilation;

namespace Merit.Calculation.Running;

/// <summary>A condition about rows, for many rows at a time: compiled where it can be, asked row by row where it cannot.</summary>
internal sealed class RowFilter
{
    private readonly CompiledFilter? _compiled;
    private readonly Func<int, bool>? _condition;

    /// <summary>A filter of a compiled form and of what is asked where that has no answer; without either every row passes.</summary>
    public RowFilter(CompiledFilter? compiled = null, Func<int, bool>? condition = null)
    {
        _compiled = compiled;
        _condition = condition;
    }

    /// <summary>Whether every row passes.</summary>
    public bool IsAll => _condition is null;

    /// <summary>Moves the rows that pass to the front, in order, and gives their number.</summary>
    public int Keep(int[] rows, int count)
    {
        if (_condition is null)
        {
            return count;
        }

        if (_compiled is not null)
        {
            count = _compiled.Keep(rows, count);
            if (!_compiled.MayBeEmpty)
            {
                return count;
            }
        }

        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (_condition(rows[i]))
            {
                rows[kept++] = rows[i];
            }
        }

        return kept;
    }
}
