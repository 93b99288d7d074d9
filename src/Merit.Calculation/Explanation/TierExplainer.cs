using Merit.Calculation.Compilation;
using Merit.Calculation.Components;
using Merit.Calculation.Lines;
using Merit.Calculation.Payout;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;
using Merit.Plans.Payout;

namespace Merit.Calculation.Explanation;

/// <summary>Tells which tiers an event passed through, or which one all of them reached.</summary>
internal sealed class TierExplainer
{
    private readonly PlanRun _run;
    private readonly BoundCommission _commission;
    private readonly Working _working;
    private readonly LineInputs _inputs;
    private readonly Nodes _nodes;
    private readonly IReadOnlyList<Tier> _tiers;
    private readonly Ratio _total;
    private readonly BoundFormula? _whenEmpty;

    /// <summary>Prepares to tell the tiers of a commission.</summary>
    public TierExplainer(PlanRun run, BoundCommission commission, Working working)
    {
        _run = run;
        _commission = commission;
        _working = working;
        _inputs = working.Inputs!;
        _nodes = new(run.Context);
        _tiers = _inputs.Tiers!;
        _whenEmpty = _inputs.TierMeasure == TierMeasure.Attainment && working.Attainment is null ? commission.WhenEmpty : null;
        _total = Enumerable.Range(0, _inputs.Count).Aggregate(Ratio.Zero, (sum, line) => sum + _inputs.TierCreditOf(line));
    }

    /// <summary>The rate of each tier that anything reaches.</summary>
    public IEnumerable<ExplanationNode> Rates()
    {
        var formulas = new FormulaExplainer(_run, _working.Participant.Person, _working.Values, _commission);
        if (_commission.TierFormula is { } formula)
        {
            yield return formulas.WithFormula(_nodes.Of("measure", "The tier goes by", _working.Require(formula)) with { Plan = formula.Formula.Source.Start }, formula);
        }

        var highest = _commission.TierFormula is null ? HighestReached() : Chosen();
        for (var i = 0; i <= highest; i++)
        {
            if (i < highest && (_commission.TierFormula is not null || (!_inputs.IsMarginal && _inputs.TierMeasure != TierMeasure.Event)))
            {
                continue;
            }

            var rate = FactorOf(i);
            var label = $"{(IsRate(i) ? "Rate" : "Times")} {Where(i)}";
            yield return formulas.WithFormula(_nodes.Of("rate", label, _working.Require(rate)) with { Plan = rate.Formula.Source.Start }, rate);
        }
    }

    /// <summary>What a line earns by its tiers, each part a step.</summary>
    public (Ratio Amount, List<ExplanationNode> Nodes) Amount(int line, Ratio before, Arithmetic? rate)
    {
        var credited = _inputs.CreditedOf(line);
        var share = Arithmetic.Part(new Ratio(_inputs.Shares[line], _inputs.ShareDenominator), "share");
        var isEvent = _inputs.TierMeasure == TierMeasure.Event;
        var value = _inputs.Values.RatioAt(line);
        var parts = (_inputs.TierMeasure, _inputs.IsMarginal) switch
        {
            (TierMeasure.Formula, _) => [(Arithmetic.Money(credited), Chosen())],
            (TierMeasure.Event, true) when _inputs.QuotaCredits is not null => Split(value, Ratio.Zero, WholeOf(line)),
            (TierMeasure.Event, true) => Marginal(Ratio.Zero, value),
            (TierMeasure.Event, false) => One(Arithmetic.Money(value), CurveReading.Reached(Boundaries, WholeOf(line))),
            (_, true) when _inputs.QuotaCredits is not null => Split(credited, before, _inputs.TierCreditOf(line)),
            (_, true) => Marginal(before, before + credited),
            _ => One(Arithmetic.Money(credited), CurveReading.Reached(Boundaries, _total)),
        };
        var nodes = new List<ExplanationNode>();
        var sum = new List<Arithmetic>();
        foreach (var (part, tier) in parts)
        {
            var amount = part * Factor(tier);
            amount = isEvent && share.Value != Ratio.One ? amount * share : amount;
            amount = rate is null ? amount : amount * rate;
            sum.Add(Arithmetic.Money(amount.Value));
            nodes.Add(_nodes.Money("tier", tier < 0 ? "In no tier" : $"Tier {Where(tier)}", amount) with { Plan = _whenEmpty?.Formula.Source.Start ?? _commission.Bands[Math.Max(tier, 0)].Source.Where });
        }

        var all = Arithmetic.Sum(sum, "tiers");
        if (nodes.Count > 1)
        {
            nodes.Add(_nodes.Money("amount", "All tiers", all));
        }

        return (all.Value, nodes);
    }

    private (Ratio At, bool Exclusive)[] Boundaries => [.. _tiers.Select(tier => (tier.From, tier.Exclusive))];

    private bool ReachesBelow => TierSplit.ReachesBelow(_tiers);

    private int Chosen() => CurveReading.Reached(Boundaries, _working.Require(_commission.TierFormula!).Number);

    private int HighestReached()
    {
        var reached = _inputs.TierMeasure == TierMeasure.Event
            ? Enumerable.Range(0, _inputs.Count).Select(line => CurveReading.Reached(Boundaries, WholeOf(line))).DefaultIfEmpty(-1).Max()
            : CurveReading.Reached(Boundaries, Highest());
        return reached < 0 && ReachesBelow && _inputs.Count > 0 ? 0 : reached;
    }

    // Credits that take back others can end below where the events once stood.
    private Ratio Highest()
    {
        var (sum, highest) = (Ratio.Zero, Ratio.Zero);
        for (var line = 0; line < _inputs.Count; line++)
        {
            sum += _inputs.TierCreditOf(line);
            highest = Ratio.Max(highest, sum);
        }

        return _inputs.IsMarginal ? highest : _total;
    }

    private Arithmetic Factor(int tier) =>
        tier < 0 ? Arithmetic.Part(Ratio.Zero)
        : IsRate(tier) ? Arithmetic.Part(_tiers[tier].Factor)
        : Arithmetic.Of(_working.Require(FactorOf(tier)) is { Kind: ValueKind.Ratio } times ? times : FormulaValue.Of(ValueKind.Number, _tiers[tier].Factor));

    private List<(Arithmetic Part, int Tier)> One(Arithmetic whole, int tier) => [(whole, tier < 0 && ReachesBelow ? 0 : tier)];

    // The stretch from one point to another, tier by tier; a first tier from nothing takes what lies below nothing too.
    private List<(Arithmetic Part, int Tier)> Marginal(Ratio from, Ratio to)
    {
        var parts = new List<(Arithmetic, int)>();
        for (var i = 0; i < _tiers.Count; i++)
        {
            var part = TierSplit.Inside(_tiers, to, i) - TierSplit.Inside(_tiers, from, i);
            if (!part.IsZero)
            {
                parts.Add((Arithmetic.Money(part), i));
            }
        }

        return parts.Count == 0 ? [(Arithmetic.Money(0), -1)] : parts;
    }

    // A value in the parts in which its credit lies in tiers.
    private List<(Arithmetic Part, int Tier)> Split(Ratio value, Ratio before, Ratio credit) =>
        [.. TierSplit.Of(_tiers, before, credit).Select(part => (part.Part == Ratio.One ? Arithmetic.Money(value) : Arithmetic.Money(value) * (Arithmetic.Money(part.Part * credit) / Arithmetic.Money(credit)), part.Tier))];

    // What an event has to show for a tier by itself, seen whole.
    private Ratio WholeOf(int line) => _inputs.QuotaCredits?.RatioAt(line) ?? _inputs.Values.RatioAt(line);

    private BoundFormula FactorOf(int tier) => _whenEmpty ?? _commission.Bands[tier].Rate ?? _commission.Bands[tier].Times!;

    private bool IsRate(int tier) => _whenEmpty is null ? _commission.Bands[tier].Rate is not null : _commission.Rate is null;

    private string Where(int tier)
    {
        if (_whenEmpty is not null)
        {
            return "where there is no attainment";
        }

        var currency = _run.Context.Plan.Plan.Currency;
        var band = _commission.Bands[tier];
        var begins = band.Source.Exclusive ? "above" : "from";
        var from = Figures.InArithmetic(_working.Require(band.From), currency);
        return _inputs.TierMeasure switch
        {
            TierMeasure.Attainment => $"{begins} {from} of quota ({Figures.Amount(_tiers[tier].From, currency)})",
            TierMeasure.Event => $"{begins} {from} of an event",
            _ => $"{begins} {from}",
        };
    }
}
