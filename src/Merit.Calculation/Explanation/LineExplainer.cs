using System.Numerics;
using Merit.Calculation.Compilation;
using Merit.Calculation.Components;
using Merit.Calculation.Lines;
using Merit.Calculation.Payout;
using Merit.Calculation.Results;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Types;
using Merit.Plans.Payout;

namespace Merit.Calculation.Explanation;

/// <summary>Tells how each event's line came about: value, share, the tiers it passed through, rounding, what of it is payable.</summary>
internal sealed class LineExplainer(PlanRun run, BoundComponent component, Working working)
{
    private readonly Currency _currency = run.Context.Plan.Plan.Currency;
    private readonly LineInputs _inputs = working.Inputs!;
    private TierScale? _scale;
    private TierSchedule<BigInteger>? _schedule;

    /// <summary>One node per line, in order; none for a component that is not made of lines.</summary>
    public IEnumerable<ExplanationNode> Lines()
    {
        if (working.Lines is not { } lines)
        {
            yield break;
        }

        var before = Ratio.Zero;
        for (var line = 0; line < lines.Count; line++)
        {
            yield return Line(lines, line, before);
            before += lines.CreditedOf(line);
        }
    }

    private ExplanationNode Line(EarningLines lines, int line, Ratio before)
    {
        var row = lines.RowOf(line);
        if (row == EarningLines.NoEvent)
        {
            return Node("event", "What the floor adds", lines.EarnedOf(line).Amount, null);
        }

        var value = _inputs.Values.RatioAt(line);
        var share = new Ratio(_inputs.Shares[line], _inputs.ShareDenominator);
        var reads = new List<ExplanationNode> { Node("credit", "Credited", lines.CreditedOf(line), $"{value.ToShortString()} x share {share.ToShortString()}") };
        reads.AddRange(Tiers(line, before, lines.CreditedOf(line)));
        if (_inputs.Rates is { } rates)
        {
            reads.Add(new() { Step = "rate", Label = "Rate", Value = rates.RatioAt(line).ToString(), Display = Figures.Percent(rates.RatioAt(line)), Plan = component.Source.Where });
        }

        if (lines.PayableOf(line) != lines.EarnedOf(line))
        {
            reads.Add(Node("release", "Payable", lines.PayableOf(line).Amount, $"{lines.EarnedOf(line).ToAmountString()} x cash received {run.Cash.PartOf(row).ToShortString()}"));
        }

        return Node("event", lines.EventOf(line)!, lines.EarnedOf(line).Amount, null) with
        {
            Fact = $"{lines.Table.Schema.Name} {lines.Table.NameOf(row)}",
            Source = lines.Table.OriginOf(row),
            Reads = [.. reads],
        };
    }

    private IEnumerable<ExplanationNode> Tiers(int line, Ratio before, Ratio credited)
    {
        if (_inputs.Tiers is not { } tiers || _inputs.TierMeasure == TierMeasure.Formula || !_inputs.IsMarginal)
        {
            yield break;
        }

        var byEvent = _inputs.TierMeasure == TierMeasure.Event;
        var scale = _scale ??= LineScale.Of(_inputs).Tiers;
        var schedule = _schedule ??= new(tiers, scale);
        var from = byEvent ? BigInteger.Zero : (before * scale.Values).Numerator;
        var to = ((byEvent ? _inputs.Values.RatioAt(line) : before + credited) * scale.Values).Numerator;
        for (var i = 0; i < tiers.Count; i++)
        {
            var part = new Ratio(schedule.PartOf(to, i) - schedule.PartOf(from, i), scale.Values);
            if (!part.IsZero)
            {
                yield return Node("tier", $"from {tiers[i].From.ToShortString()}", part * tiers[i].Factor, $"{part.ToShortString()} x {tiers[i].Factor.ToShortString()}");
            }
        }
    }

    private ExplanationNode Node(string step, string label, Ratio amount, string? arithmetic)
    {
        var value = FormulaValue.Of(ValueKind.Money, amount);
        return new() { Step = step, Label = label, Value = Explainer.ExactText(value, _currency), Display = Figures.Display(value, _currency), Formula = arithmetic, Plan = component.Source.Where };
    }
}
