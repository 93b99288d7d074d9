using Merit.Calculation.Crediting;
using Merit.Calculation.Measures;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>What of a person's book counts nowhere in the period: why, and who approved it.</summary>
internal sealed class ExclusionExplainer(PlanRun run, int person)
{
    private readonly Nodes _nodes = new(run.Context);
    private readonly BookHolders _book = new(run.Context, []);

    // What the plan looks back to: a window, of a set or of a measure, may begin long before the period.
    private readonly int _first = run.Context.Plan.Plan.Events.Select(set => set.Over?.Of(run.Context.Period).From).OfType<DateOnly>().Select(day => day.DayNumber)
        .Concat(run.Context.Plan.Measures.Select(measure => measure.Formula).Concat(run.Context.Plan.Components.SelectMany(component => component.PersonFormulas())).SelectMany(formula => formula.Root.DescendantsAndSelf())
            .OfType<StandardMeasureNode>().Select(node => MeasureSpan.Of(node, run.Context.Period).First))
        .Append(run.Context.Period.Start.DayNumber).Min();

    /// <summary>A node for each exclusion of an account that the person holds on some day of the period, or of what the plan looks back to, or of an event of it then.</summary>
    public IEnumerable<ExplanationNode> Nodes()
    {
        var table = run.Context.Exclusions.Table;
        for (var row = 0; row < table.Count; row++)
        {
            if (Subject(table, row) is { } subject)
            {
                var why = $"{table.Find("reason")!.TextAt(row)}, approved by {table.Find("approved_by")!.TextAt(row)}";
                yield return _nodes.Of("exclusion", $"Left out: {subject}", FormulaValue.Of(why)) with { Fact = $"exclusions {table.NameOf(row)}", Source = table.OriginOf(row) };
            }
        }
    }

    private string? Subject(Table table, int row)
    {
        var (first, last) = (_first, run.Context.Period.End.DayNumber);
        if (table.Find<ReferenceColumn>("event_id")?.Rows[row] is { } movement and not ReferenceColumn.Empty)
        {
            var day = run.Context.Revenue.Dates!.DayNumbers[movement];
            return day >= first && day <= last && Holds(run.Context.Revenue.Accounts[movement]) ? _nodes.LabelOf(run.Context.Revenue.Movements, movement) : null;
        }

        var account = table.Find<ReferenceColumn>("account_id")!.Rows[row];
        return Holds(account) && run.Context.Exclusions.OfAccount(account, first, last).Contains(row) ? $"{_nodes.LabelOf(run.Context.Dataset["accounts"], account)}{Days(table, row)}" : null;
    }

    private bool Holds(int account) => _book.Of(account).Any(one => one.Person == person && one.From <= run.Context.Period.End.DayNumber && one.To >= _first);

    private static string Days(Table table, int row)
    {
        var (from, to) = (table.Find<DateColumn>("from")?.At(row), table.Find<DateColumn>("to")?.At(row));
        return $"{(from is { } first ? $" from {IsoDate.Format(first)}" : "")}{(to is { } last ? $" to {IsoDate.Format(last)}" : "")}";
    }
}
