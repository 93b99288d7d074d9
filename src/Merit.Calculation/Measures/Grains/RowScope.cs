using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures.Grains;

/// <summary>The rows of each set that formulas look at: a person's, the company's, or those of one group of either.</summary>
/// <param name="rowsOf">The rows of a set: the person's, the teams', the company's.</param>
/// <param name="keys">Finds the key of a row.</param>
/// <param name="company">Groups the company's rows for everyone; null where this groups its own.</param>
internal sealed class RowScope(Func<SetSymbol, AggregateScope, int[]> rowsOf, GroupKeys keys, RowScope? company = null)
{
    private readonly Dictionary<(string Set, AggregateScope Whose, GroupKey Key), Dictionary<FormulaValue, int[]>> _groups = [];

    /// <summary>The rows of a set.</summary>
    public int[] Of(SetSymbol set, AggregateScope whose) => rowsOf(set, whose);

    /// <summary>The rows of a set by key; those without one belong to no group.</summary>
    public IReadOnlyDictionary<FormulaValue, int[]> Groups(SetSymbol set, AggregateScope whose, GroupKey key)
    {
        if (whose == AggregateScope.Company && company is not null)
        {
            return company.Groups(set, whose, key);
        }

        lock (_groups)
        {
            if (!_groups.TryGetValue((set.Name, whose, key), out var groups))
            {
                var keyOf = keys.Of(set, key);
                groups = Of(set, whose).Select(row => (Row: row, Key: keyOf(row))).Where(row => row.Key is not null).GroupBy(row => row.Key!.Value, row => row.Row).ToDictionary(group => group.Key, group => group.ToArray());
                _groups[(set.Name, whose, key)] = groups;
            }

            return groups;
        }
    }

    /// <summary>The rows of one group.</summary>
    public RowScope Within(GroupKey key, FormulaValue value) => new((set, whose) => Groups(set, whose, key).TryGetValue(value, out var rows) ? rows : [], keys);
}
