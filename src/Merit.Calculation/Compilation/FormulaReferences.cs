using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Plans;
using Merit.Plans.Components;

namespace Merit.Calculation.Compilation;

/// <summary>
/// The names in formulas that can stand for a measure or a component, before anything is bound. The words of a standard measure's choices do not, nor does what is a column of the row that is read: a
/// column comes before everything else of its name.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="tables">The tables that its sets are of.</param>
internal sealed class FormulaReferences(Plan plan, IReadOnlyDictionary<string, TableSchema> tables)
{
    private readonly Dictionary<string, TableSchema?> _sets = plan.Events.Select(set => (set.Name, set.Table)).Concat(plan.Snapshots.Select(set => (set.Name, set.Table)))
        .DistinctBy(set => set.Name, StringComparer.Ordinal).ToDictionary(set => set.Name, set => tables.GetValueOrDefault(set.Table), StringComparer.Ordinal);

    /// <summary>The names in a formula about a participant.</summary>
    public IEnumerable<string> In(Formula formula) => In(formula.Root, null);

    /// <summary>The names in the formulas of a component, of which some are about the rows of its set.</summary>
    public IEnumerable<string> In(Component component)
    {
        var (set, rows) = component switch
        {
            Commission { Events: { } events } commission => (events.Name, new[] { commission.Value, commission.QuotaCredit, commission.Rate }),
            Spiff spiff => (spiff.Events.Name, [spiff.Amount]),
            _ => ((string?)null, Array.Empty<Formula?>()),
        };
        var row = set is null ? null : _sets.GetValueOrDefault(set);
        return ComponentFormulas.Of(component).SelectMany(formula => In(formula.Root, rows.Contains(formula) ? row : null));
    }

    private IEnumerable<string> In(FormulaSyntax node, TableSchema? row) => node switch
    {
        NameSyntax name => row is not null && (row.Find(name.Name) ?? row.Find(name.Name + "_id")) is not null ? [] : [name.Name],
        CallSyntax call when StandardMeasures.Find(call.Function) is not null => [],
        CallSyntax call => call.Children().SelectMany(child => In(child, FormulaScope.IsAggregate(call) ? RowOf(call) ?? row : row)),
        _ => node.Children().SelectMany(child => In(child, row)),
    };

    // The row that an aggregate reads is of the first set that it names.
    private TableSchema? RowOf(CallSyntax call) =>
        call.DescendantsAndSelf().OfType<NameSyntax>().Select(name => _sets.GetValueOrDefault(name.Name)).FirstOrDefault(table => table is not null);
}
