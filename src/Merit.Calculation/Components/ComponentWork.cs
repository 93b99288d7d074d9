using System.Numerics;
using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Explanation;
using Merit.Calculation.Lines;
using Merit.Calculation.Participants;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;
using Merit.Plans.Components;

namespace Merit.Calculation.Components;

/// <summary>Works one component out for one participant.</summary>
internal static class ComponentWork
{
    /// <summary>The working, with all its steps. <paramref name="values"/> is what the participant's other components left to read, and takes this one's.</summary>
    public static Working Do(BoundComponent component, PlanRun run, Participant participant, Dictionary<ScalarSymbol, FormulaValue?> values, LineRoom room)
    {
        var working = new Working(run, participant, values, room);
        GoalReading.Work(component, working);
        TargetIncentive.Work(component, working);
        switch (component)
        {
            case BoundBonus bonus:
                BonusWork.Work(bonus, working);
                ComponentSteps.Finish(component, working);
                break;
            case BoundCommission { Set: null } commission:
                OnMeasure(commission, working);
                ComponentSteps.Finish(component, working);
                break;
            case BoundCommission { Set: { } set } commission:
                SetBase(commission, working);
                OnEvents(commission, EventWork.Inputs(commission, run.SetOf(set.Symbol), run.TermsOf(component), working), run.SetOf(set.Symbol), working);
                break;
            case BoundSpiff spiff:
                OnEvents(spiff, EventWork.Inputs(spiff, run.SetOf(spiff.Set.Symbol), working), run.SetOf(spiff.Set.Symbol), working);
                break;
        }

        values[component.Symbols.Target] = Money(working.Target);
        values[component.Symbols.Measure] = working.Measure;
        values[component.Symbols.Attainment] = working.Attainment is { } attainment ? FormulaValue.Of(ValueKind.Ratio, attainment) : null;
        values[component.Symbols.Earned] = FormulaValue.Of(ValueKind.Money, working.Amount);
        return working;
    }

    private static FormulaValue? Money(Ratio? amount) => amount is { } value ? FormulaValue.Of(ValueKind.Money, value) : null;

    private static void SetBase(BoundCommission commission, Working working)
    {
        if (commission.Quota is not { } quota)
        {
            return;
        }

        var amount = working.Require(quota).Number;
        working.Note("quota", "Quota", Money(amount), quota, null, quota.Formula.Source.Start);
        var full = FullQuota(commission, quota, working);
        var whole = full ?? amount;
        if (whole.Sign <= 0 || amount.Sign < 0)
        {
            if (amount.IsZero && commission.EarnsWithoutBase())
            {
                return;
            }

            NothingToAttain.Report(commission, quota, amount, working);
            whole = Ratio.One;
        }

        var target = full is null ? working.Target : working.FullTarget;
        var rate = Arithmetic.Money(target ?? Ratio.Zero) / Arithmetic.Money(whole);
        working.Set(commission.Base!, FormulaValue.Of(ValueKind.Ratio, rate.Value));
        if (target is not null)
        {
            working.Note("base", full is null ? "Base rate" : "Base rate: target and quota of a full period", FormulaValue.Of(ValueKind.Ratio, rate.Value), null, rate, commission.Source.Where);
        }
    }

    // The quota before ramp, proration and leave, where the plan says how its goal comes about (design, section 5: the base rate is full target over full quota).
    private static Ratio? FullQuota(BoundCommission commission, BoundFormula quota, Working working)
    {
        if (working.Goal is not { } goal || !commission.QuotaReadsGoal())
        {
            return null;
        }

        var symbol = commission.Goal!;
        var adjusted = working.Values[symbol];
        working.Set(symbol, FormulaValue.Of(symbol.Type.Kind, goal.Full));
        var full = working.Require(quota).Number;
        working.Set(symbol, adjusted);
        return full;
    }

    private static void OnMeasure(BoundCommission commission, Working working)
    {
        SetBase(commission, working);
        var amount = working.Require(commission.Measure!).Number;
        working.Measure = Money(amount);
        working.Note("measure", commission.Commission.Measure!.ToString(), working.Measure, commission.Measure, null, commission.Commission.Measure.Source.Start);
        var inputs = new LineInputs
        {
            Values = ExactNumbers.Of([amount]),
            Shares = [1],
            LargestShare = 1,
            ShareDenominator = 1,
            Count = 1,
            Rates = commission.Rate is { } rate ? ExactNumbers.Of([working.Require(rate).Number]) : null,
            Mode = commission.Source.Rounding.Mode,
            MinorUnits = working.MinorUnits,
        };
        if (!commission.Bands.IsEmpty)
        {
            inputs = EventWork.WithTiers(commission, inputs, null, working);
        }

        working.Inputs = inputs;
        working.Become(LineArithmetic.Compute(inputs, working.Run.Context.Options.LeastWidth, new long[1]).Exact, "amount", "Amount x rate", commission.Source.Where);
    }

    private static void OnEvents(BoundComponent component, (EventsInForce Events, LineInputs Inputs)? found, CreditedRows set, Working working)
    {
        working.Earned = Data.Amounts.Money.Zero(working.Currency);
        working.Payable = working.Earned;
        if (found is not var (events, inputs))
        {
            return;
        }

        working.Inputs = inputs;
        working.EventRows = working.IsKept ? events.Rows(working.Room) : [];
        var slice = LineSlice.Of(component, set, inputs.Count, working);
        if (Compute(component, inputs, slice, working) is not { } amounts)
        {
            return;
        }

        Measure(component, inputs, working);
        working.Become(amounts.Uncapped, "amount", "Sum of events", component.Source.Where);
        if (amounts.Exact != amounts.Uncapped)
        {
            var (sum, most) = (Arithmetic.Money(amounts.Uncapped), Arithmetic.Money(inputs.Cap!.Value));
            working.Become(Arithmetic.Smaller(sum, most), "cap", "Capped: the last events are cut", component.Cap!.Formula.Source.Start, component.Cap);
        }

        ComponentSteps.Floor(component, working);
        if (component.Source.Rounding.Per == RoundingGrain.Component)
        {
            ComponentSteps.Round(component, working);
            return;
        }

        var credited = new CreditedLines(set, events, inputs, component is BoundSpiff && set.CountsWhole);
        LinesWork.Round(component, set.Source.Table, credited, slice, amounts, working);
    }

    private static LineAmounts? Compute(BoundComponent component, LineInputs inputs, LineSlice slice, Working working)
    {
        try
        {
            return working.Run.TermsOf(component).Compute(inputs, slice.Earned, isShared: working.Paid is null);
        }
        catch (OverflowException)
        {
            working.Run.Context.Findings.Error(Codes.AmountTooLarge, component.Source.Where, $"A line of '{component.Source.Name}' for '{working.PersonName}' comes to more than 18 digits of minor units.",
                "Look for an amount or rate that is off by orders of magnitude.");
            return null;
        }
    }

    private static void Measure(BoundComponent component, LineInputs inputs, Working working)
    {
        if (component is BoundSpiff)
        {
            var count = new Ratio(Sum(inputs.Shares.AsSpan(0, inputs.Count)), inputs.ShareDenominator);
            working.Measure = FormulaValue.Of(ValueKind.Count, count);
            working.Note("measure", "Credited events", working.Measure, null, null, component.Source.Where);
            return;
        }

        var credited = inputs.CreditedSum();
        working.Measure = FormulaValue.Of(ValueKind.Money, credited);
        working.Note("measure", "Credited value", working.Measure, null, null, component.Source.Where);
        if (inputs.QuotaCredits is not null)
        {
            credited = Enumerable.Range(0, inputs.Count).Aggregate(Ratio.Zero, (sum, line) => sum + inputs.TierCreditOf(line));
            working.Note("quota_credit", "Quota credit", FormulaValue.Of(ValueKind.Money, credited), null, null, component.Source.Where);
        }

        if (((BoundCommission)component).Quota is { } quota)
        {
            var amount = working.Require(quota).Number;
            if (amount.IsZero)
            {
                working.Note("attainment", "Attainment: the quota comes to nothing", null, null, null, component.Source.Where);
                return;
            }

            var attainment = Arithmetic.Money(credited) / Arithmetic.Money(Ratio.Max(amount, new Ratio(1, long.MaxValue)));
            working.Attainment = attainment.Value;
            working.Note("attainment", "Attainment", FormulaValue.Of(ValueKind.Ratio, attainment.Value), null, attainment, component.Source.Where);
        }
    }

    private static BigInteger Sum(ReadOnlySpan<long> shares)
    {
        Int128 sum = 0;
        foreach (var share in shares)
        {
            sum += share;
        }

        return (BigInteger)sum;
    }
}
