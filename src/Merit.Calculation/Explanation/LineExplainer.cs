using Merit.Calculation.Compilation;
using Merit.Calculation.Components;
using Merit.Calculation.Lines;
using Merit.Calculation.Results;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Tells how each event's line came about: value, share, rate or tiers, gate and multiplier, cap, rounding, what of it is payable.</summary>
internal sealed class LineExplainer
{
    private readonly PlanRun _run;
    private readonly BoundComponent _component;
    private readonly Working _working;
    private readonly LineInputs _inputs;
    private readonly Nodes _nodes;
    private readonly Nodes _paid;
    private readonly TierExplainer? _tiers;
    private readonly string _rounded;
    private readonly bool _isPlanCapped;
    private readonly Lazy<CashExplainer> _cash;
    private readonly Lazy<LineValueExplainer> _values;

    /// <summary>Prepares to tell the lines of a component.</summary>
    public LineExplainer(PlanRun run, BoundComponent component, Working working)
    {
        _run = run;
        _component = component;
        _working = working;
        _inputs = working.Inputs!;
        _nodes = new(run.Context);
        _paid = new(run.Context, working.Currency);
        _tiers = _inputs.Tiers is null ? null : new(run, (BoundCommission)component, working);
        _rounded = $"Rounded {RoundingWords.Phrase(component.Source.Rounding.Mode, working.Currency)}";
        _isPlanCapped = working.Steps.Any(step => step.Step == "plan-cap");
        _cash = new(() => new(run));
        _values = new(() => new(run, component, working));
    }

    /// <summary>What is added up over the events, by the step that states the sum; filled by <see cref="Lines"/>.</summary>
    public LineSums Sums { get; } = new();

    /// <summary>What holds for every event alike: a rate that no event changes, the rates of the tiers that are reached.</summary>
    public IEnumerable<ExplanationNode> Rates()
    {
        if (_component is BoundCommission { Rate: { } rate } && !rate.ReadsRow() && _inputs.Rates is { } rates && _inputs.Count > 0)
        {
            var node = _nodes.Of("rate", "Rate", FormulaValue.Of(ValueKind.Ratio, rates.RatioAt(0))) with { Plan = rate.Formula.Source.Start };
            yield return Formulas.WithFormula(node, rate);
        }

        foreach (var node in _tiers?.Rates() ?? [])
        {
            yield return node;
        }
    }

    /// <summary>How the one amount of a component on a measure is worked out; the last is the amount.</summary>
    public IEnumerable<ExplanationNode> OfMeasure() => Amount(0, Ratio.Zero).Nodes;

    /// <summary>One node per event, in order. An event's steps are told by several threads; what runs on from one event to the next is added up in their order.</summary>
    public IReadOnlyList<ExplanationNode> Lines()
    {
        var lines = Begun();
        var (uncapped, paid) = (Ratio.Zero, Ratio.Zero);
        foreach (var line in lines)
        {
            Sums.Credits.Add(_component is BoundSpiff ? Arithmetic.Of(FormulaValue.Of(ValueKind.Count, _values.Value.ShareOf(line.Number))) : Arithmetic.Money(_inputs.CreditedOf(line.Number)));
            if (_inputs.QuotaCredits is not null)
            {
                Sums.QuotaCredits.Add(Arithmetic.Money(_inputs.TierCreditOf(line.Number)));
            }

            Sums.Amounts.Add(Arithmetic.Money(line.Amount));
            var capped = Cap(line.Amount, uncapped, paid, line.Steps);
            uncapped += line.Amount;
            paid += capped;
            line.Amount = capped;
        }

        var nodes = new ExplanationNode[lines.Length];
        PartsOf(lines.Length).Run((_, from, end) =>
        {
            for (var i = from; i < end; i++)
            {
                nodes[i] = Event(lines[i]);
            }
        }, CancellationToken.None);
        Sums.Rounded.AddRange(lines.Select(line => line.Rounded).OfType<Arithmetic>());
        Sums.Payables.AddRange(lines.Select(line => line.Payable).OfType<Arithmetic>());
        return _working.Lines is { } all && all.Count > lines.Length ? [.. nodes, FloorLine(all, _working.Amount - paid)] : nodes;
    }

    private static Parts PartsOf(int lines) => Parts.Of(lines, 16, 32);

    // Up to the amount after gate and multiplier.
    private LineSteps[] Begun()
    {
        var lines = new LineSteps[_working.EventRows.Length];
        var before = new Ratio[lines.Length + 1];
        for (var line = 0; line < lines.Length; line++)
        {
            before[line + 1] = before[line] + _inputs.TierCreditOf(line);
        }

        PartsOf(lines.Length).Run((_, from, end) =>
        {
            for (var line = from; line < end; line++)
            {
                var (amount, steps) = Amount(line, before[line]);
                steps = [_values.Value.Credited(line), .. _values.Value.QuotaCredit(line), .. _values.Value.RateOf(line), .. steps];
                lines[line] = new(line, steps) { Amount = Factor(amount, steps) };
            }
        }, CancellationToken.None);
        return lines;
    }

    private ExplanationNode Event(LineSteps line)
    {
        var (table, row) = (Set.Source.Table, _working.EventRows[line.Number]);
        var (nodes, value) = _working.Lines is { } lines ? (_paid, Round(lines, line)) : (_nodes, line.Amount);
        return nodes.Of("event", _values.Value.LabelOf(row), FormulaValue.Of(ValueKind.Money, value)) with
        {
            Fact = $"{table.Schema.Name} {table.NameOf(row)}",
            Source = table.OriginOf(row),
            Reads = [.. line.Steps],
        };
    }

    // All of it is payable: no cash is awaited for what no event earned.
    private ExplanationNode FloorLine(EarningLines lines, Ratio missing)
    {
        var line = new LineSteps(lines.Count - 1, []) { Amount = missing };
        var earned = Earned(lines, line);
        Sums.Rounded.Add(line.Rounded!);
        Sums.Payables.Add(Arithmetic.Money(earned));
        return _paid.Of("event", "What the floor adds", FormulaValue.Of(ValueKind.Money, earned)) with { Plan = _component.Floor!.Formula.Source.Start, Reads = [.. line.Steps] };
    }

    private FormulaExplainer Formulas => new(_run, _working.Participant.Person, _working.Values, _component);

    private BoundEventSet EventSet => _component is BoundSpiff spiff ? spiff.Set : ((BoundCommission)_component).Set!;

    private Crediting.CreditedRows Set => _run.SetOf(EventSet.Symbol);

    private (Ratio Amount, List<ExplanationNode> Nodes) Amount(int line, Ratio before)
    {
        var rate = _inputs.Rates is { } rates ? Arithmetic.Part(rates.RatioAt(line)) : null;
        if (_tiers is not null)
        {
            return _tiers.Amount(line, before, rate);
        }

        var credited = Arithmetic.Money(_inputs.CreditedOf(line));
        if (rate is null)
        {
            return (credited.Value, []);
        }

        var amount = credited * rate;
        return (amount.Value, [_nodes.Money("amount", _working.EventRows.Length == 0 ? "Amount x rate" : "Credited x rate", amount)]);
    }

    private Ratio Factor(Ratio amount, List<ExplanationNode> steps)
    {
        if (ComponentSteps.FactorLabel(_component) is not { } label)
        {
            return amount;
        }

        var after = Arithmetic.Money(amount) * Arithmetic.Part(_inputs.Multiplier);
        steps.Add(_nodes.Money("factor", label, after));
        return after.Value;
    }

    // The cap is on all events together: each gets what it raises them by, up to the cap.
    private Ratio Cap(Ratio amount, Ratio before, Ratio paid, List<ExplanationNode> steps)
    {
        if (_inputs.Cap is not { } most || (before + amount <= most && paid == before))
        {
            return amount;
        }

        var together = before + amount > most ? Arithmetic.Money(most) : Arithmetic.Money(before + amount, "of all so far");
        var left = together - Arithmetic.Money(paid, "of earlier events");
        steps.Add(_nodes.Money("cap", "What the cap leaves", left) with { Plan = _component.Cap!.Formula.Source.Start });
        return left.Value;
    }

    private Ratio Earned(EarningLines lines, LineSteps line)
    {
        var amount = line.Amount;
        if (_working.Paid is { } paid)
        {
            line.Steps.Add(new ExchangeNodes(_run.Context).PaidAlone($"Paid in {paid.Currency}", amount, paid));
            amount = paid.ToPay(amount);
        }

        var rounded = Arithmetic.Rounded(amount, lines.Currency, _component.Source.Rounding.Mode);
        line.Steps.Add(_paid.Money("rounding", _rounded, rounded));
        line.Rounded = Arithmetic.Money(rounded.Value);
        var earned = lines.EarnedOf(line.Number).Amount;
        if (_isPlanCapped)
        {
            line.Steps.Add(_paid.Money("plan-cap", "Its part of what the plan's cap leaves", Arithmetic.Money(earned)) with { Plan = _run.Context.Plan.Cap!.Formula.Source.Start });
        }

        return earned;
    }

    private Ratio Round(EarningLines lines, LineSteps line)
    {
        var earned = Earned(lines, line);
        if (_component.Source.Release == Plans.Components.Release.InProportionToCash)
        {
            var row = lines.RowOf(line.Number);
            var part = _run.Cash.PartOf(row);
            var payable = Arithmetic.Rounded(earned * part, lines.Currency, _component.Source.Rounding.Mode);
            line.Steps.Add(_cash.Value.Of(row));
            line.Steps.Add(_paid.Money("release", "Payable: earned x cash received, rounded", payable) with { Arithmetic = (Arithmetic.Money(earned) * Arithmetic.Part(part)).Display(lines.Currency) });
            line.Payable = Arithmetic.Money(payable.Value);
        }

        return earned;
    }
}
