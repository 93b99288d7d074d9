using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures.Grains;

/// <summary>The rows of each set that formulas look at: a person's, the company's, or those of one group of either.</summary>
/// <param name="rowsOf">The rows of a set; of all of the company where asked.</param>
/// <param name="keys">Finds the key of a row.</param>
/// <param name="company">Groups the company's rows for everyone; null where this groups its own.</param>
internal sealed class RowScope(Func<SetSymbol, bool, int[]> rowsOf, GroupKeys keys, RowScope? company = null)
{
    private readonly Dictionary<(string Set, bool OfCompany, GroupKey Key), Dictionary<FormulaValue, int[]>> _groups = [];

    /// <summary>The rows of a set.</summary>
    public int[] Of(SetSymbol set, bool ofCompany) => rowsOf(set, ofCompany);

    /// <summary>The rows of a set by key; those without one belong to no group.</summary>
    public IReadOnlyDictionary<FormulaValue, int[]> Groups(SetSymbol set, bool ofCompany, GroupKey key)
    {
        if (ofCompany && company is not null)
        {
            return company.Groups(set, ofCompany, key);
        }

        lock (_groups)
        {
            if (!_groups.TryGetValue((set.Name, ofCompany, key), out var groups))
            {
                var keyOf = keys.Of(set, key);
                groups = Of(set, ofCompany).Select(row => (Row: row, Key: keyOf(row))).Where(row => row.Key is not null).GroupBy(row => row.Key!.Value, row => row.Row).ToDictionary(group => group.Key, group => group.ToArray());
                _groups[(set.Name, ofCompany, key)] = groups;
            }

            return groups;
        }
    }

    /// <summary>The rows of one group.</summary>
    public RowScope Within(GroupKey key, FormulaValue value) => new((set, ofCompany) => Groups(set, ofCompany, key).TryGetValue(value, out var rows) ? rows : [], keys);
}
