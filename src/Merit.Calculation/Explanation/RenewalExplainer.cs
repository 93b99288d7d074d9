using Merit.Calculation.Measures.Renewals;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Explanation;

/// <summary>A renewal rate: what came up for renewal, and what of it was renewed.</summary>
internal sealed class RenewalExplainer(PlanRun run, int person)
{
    private readonly Nodes _nodes = new(run.Context);
    private readonly ConvertedReads _converted = new(run.Context);

    /// <summary>The measure, what was due and what was renewed below it, each with its rows.</summary>
    public ExplanationNode Explain(StandardMeasureNode node)
    {
        var nodes = new StandardMeasureNodes(run, person, node);
        var rule = new RenewalRule(node, run.Context);
        var (table, parts) = RenewalRates.Contributions(node, run.Context, person);
        foreach (var (part, share) in parts)
        {
            if (part.Renewal is { } renewal)
            {
                nodes.AddChange(table, renewal.Row, LabelOf(table, part, renewal, node), part.Amount, share, Conversions(rule, table, renewal.Row, isRenewal: true, renewal.Signed));
            }
            else
            {
                nodes.AddBase(table, part.Due.Row, $"{_nodes.LabelOf(table, part.Due.Row)}, due {DayOf(part.Due.Day)}", part.Amount, share, Conversions(rule, table, part.Due.Row, isRenewal: false, part.Due.Day));
            }
        }

        return nodes.Quotient("Due", "Renewed", (_, renewed) => nodes.Of(renewed));
    }

    private IEnumerable<ExplanationNode> Conversions(RenewalRule rule, Table table, int row, bool isRenewal, int day)
    {
        var column = table.Schema.Name == "contracts" ? (rule.IsOfTotalValue ? "tcv" : "arr") : isRenewal ? "renewed_arr" : table.Find("prior_arr")?.IsEmpty(row) == false ? "prior_arr" : "arr";
        return rule.Counts ? [] : _converted.Of(rule.ConversionOf(table.Schema.Name), table, row, column, rule.RateDayOf(day));
    }

    private string LabelOf(Table table, RenewalPart part, Renewal renewal, StandardMeasureNode node)
    {
        var label = $"{_nodes.LabelOf(table, renewal.Row)}{(renewal.Row == part.Due.Row ? "" : $", renews {table.NameOf(part.Due.Row)}")}";
        if (renewal.Row == part.Due.Row && node.Choices["from"] == "contracts")
        {
            return $"{label}, goes on after {DayOf(part.Due.Day)}";
        }

        var late = part.IsLate ? $", late: due {DayOf(part.Due.Day)}" : "";
        var without = node.Form.Counts || renewal.LeftOut.IsZero ? "" : $", {Amount(renewal.Amount + renewal.LeftOut)} less {Amount(renewal.LeftOut)} that the choices leave out";
        var cut = node.Form.Counts || part.Amount == renewal.Amount ? "" : $", cut from {Amount(renewal.Amount)} to what was left of what was due";
        return $"{label}, signed {DayOf(renewal.Signed)}{late}{without}{cut}";
    }

    private string Amount(Ratio amount) => Figures.Amount(amount, run.Context.Plan.Plan.Currency);

    private static string DayOf(int day) => IsoDate.Format(DateOnly.FromDayNumber(day));
}
