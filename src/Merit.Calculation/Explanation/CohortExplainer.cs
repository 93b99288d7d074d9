using Merit.Calculation.Measures;
using Merit.Calculation.Measures.Cohorts;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Explanation;

/// <summary>The rows of a retention by units: what each opened with, and what became of it.</summary>
internal sealed class CohortExplainer(PlanRun run, int person, StandardMeasureNode node)
{
    private readonly Nodes _nodes = new(run.Context);
    private readonly ConvertedReads _converted = new(run.Context);
    private readonly CohortRule _rule = new(node, run.Context);
    private readonly RevenueHistory _revenue = run.Context.RevenueOf(node);

    /// <summary>Adds every part of the person's measure.</summary>
    public void AddTo(StandardMeasureNodes nodes)
    {
        foreach (var (part, share) in CohortRetention.Contributions(node, run.Context, person))
        {
            var table = part.MovementRow is null ? run.Context.Dataset["accounts"] : _revenue.Movements;
            var row = part.MovementRow ?? part.Unit.Account;
            if (part.IsBase)
            {
                nodes.AddBase(table, row, UnitOf(part.Unit), part.Amount, share, Conversions(row, _rule.FirstDay - 1));
            }
            else
            {
                nodes.AddChange(table, row, LabelOf(part, table), part.Amount, share, part.MovementRow is { } movement ? _converted.Of(_revenue, movement) : Conversions(row, _rule.LastDay));
            }
        }
    }

    private string LabelOf(CohortPart part, Table table)
    {
        if (part.MovementRow is not { } movement)
        {
            return _rule.IsOfLogos ? UnitOf(part.Unit) : $"{UnitOf(part.Unit)}, at the close {Amount(part.Unit.Closing)}";
        }

        var stated = _revenue.ChangeOf(movement) ?? Ratio.Zero;
        var cut = stated == part.Amount ? "" : part.Amount.Sign > 0 ? $", cut from {Amount(stated)} to what was lost before" : $", cut from {Amount(stated)} to what was left of the opening";
        return $"{_nodes.LabelOf(table, movement)}{cut}";
    }

    // A part of an account is called by the account and the product or contract.
    private string UnitOf(CohortUnit unit)
    {
        var account = _nodes.LabelOf(run.Context.Dataset["accounts"], unit.Account);
        return _rule.Grain switch
        {
            "parent" => $"{account}, with all that belong to it",
            "product" => $"{account}, {(unit.Part < 0 ? "no product" : _revenue.Movements.Find<TextColumn>("product")!.Pool[unit.Part])}",
            "contract" => $"{account}, {(unit.Part < 0 ? "no contract" : run.Context.Dataset["contracts"].NameOf(unit.Part))}",
            _ => account,
        };
    }

    private IEnumerable<ExplanationNode> Conversions(int account, int through) => _rule.Grain == "account" ? _converted.Of(_revenue, account, through) : [];

    private string Amount(Ratio amount) => Figures.Amount(amount, run.Context.Plan.Plan.Currency);
}
