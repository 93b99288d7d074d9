using Merit.Calculation.Compilation;
using Merit.Calculation.Lines;
using Merit.Calculation.Payout;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Plans.Payout;

namespace Merit.Calculation.Components;

/// <summary>The inputs of components that earn by event: commissions and SPIFFs (design, section 6, points 9 and 10).</summary>
internal static class EventWork
{
    /// <summary>The rows and inputs of a participant's commission.</summary>
    public static (int[] Rows, LineInputs Inputs)? Inputs(BoundCommission commission, EventCredits credits, Working working)
    {
        var (rows, shares) = InForce(credits, working);
        var set = credits.Set;
        if (Values(commission.Value!, rows, set.Source, working) is not { } values)
        {
            return null;
        }

        var inputs = Base(commission, working) with { Values = values, Shares = shares, ShareDenominator = set.ShareDenominator };
        if (commission.Rate is { } rate)
        {
            inputs = inputs with { Rates = Rates(rate, rows, set.Source, working) };
        }

        return (rows, commission.Bands.IsEmpty ? inputs : WithTiers(commission, inputs, working));
    }

    /// <summary>The rows and inputs of a participant's SPIFF.</summary>
    public static (int[] Rows, LineInputs Inputs)? Inputs(BoundSpiff spiff, EventCredits credits, Working working)
    {
        var (rows, shares) = InForce(credits, working);
        if (credits.Set.CountsWhole)
        {
            Array.Fill(shares, credits.Set.ShareDenominator);
        }

        return Values(spiff.Amount, rows, credits.Set.Source, working) is { } values
            ? (rows, Base(spiff, working) with { Values = values, Shares = shares, ShareDenominator = credits.Set.ShareDenominator }) : null;
    }

    /// <summary>The tiers with their numbers worked out for the participant, ascending.</summary>
    public static IReadOnlyList<Tier> Tiers(BoundCommission commission, Working working)
    {
        var byAttainment = commission.Commission.Tiers!.By == TierMeasure.Attainment;
        var quota = byAttainment ? working.Require(commission.Quota!).Number : Ratio.One;
        var tiers = commission.Bands.Select(band => new Tier(working.Require(band.From).Number * quota, band.Source.Exclusive, working.Require(band.Rate ?? band.Times!).Number)).ToArray();
        for (var i = 1; i < tiers.Length; i++)
        {
            if (tiers[i].From <= tiers[i - 1].From)
            {
                working.Run.Context.Findings.Error(Codes.BandsNotAscending, commission.Bands[i].Source.Where, $"'{commission.Bands[i].Source.From}' does not lie above the tier before it for '{working.PersonName}'.",
                    byAttainment && quota.Sign <= 0 ? "The quota is not above zero." : null);
                return [];
            }
        }

        return tiers;
    }

    /// <summary>The inputs with the commission's tiers.</summary>
    public static LineInputs WithTiers(BoundCommission commission, LineInputs inputs, Working working)
    {
        var tiers = Tiers(commission, working);
        if (tiers.Count == 0)
        {
            return inputs;
        }

        var table = commission.Commission.Tiers!;
        inputs = inputs with { Tiers = tiers, TierMeasure = table.By, IsMarginal = table.Mode == TierMode.Marginal };
        if (commission.TierFormula is not { } formula)
        {
            return inputs;
        }

        var reached = CurveReading.Reached([.. tiers.Select(tier => (tier.From, tier.Exclusive))], working.Require(formula).Number);
        return inputs with { FormulaFactor = reached < 0 ? Ratio.Zero : tiers[reached].Factor };
    }

    private static LineInputs Base(BoundComponent component, Working working)
    {
        var currency = working.Run.Context.Plan.Plan.Currency;
        return new()
        {
            Values = ExactNumbers.Constant(Ratio.Zero, 0),
            Shares = [],
            ShareDenominator = 1,
            Multiplier = ComponentSteps.Factor(component, working),
            Cap = component.Cap is null ? null : working.Require(component.Cap).Number,
            Mode = component.Source.Rounding.Mode,
            MinorUnits = currency.MinorUnitsPerUnit,
        };
    }

    private static (int[] Rows, long[] Shares) InForce(EventCredits credits, Working working)
    {
        var set = credits.Set;
        var of = credits.Of(working.Participant.Person);
        var rows = new List<int>(of.Length);
        var shares = new List<long>(of.Length);
        foreach (var credit in of)
        {
            if (working.Participant.IsInForce(set.Day(set.Rows[credit])))
            {
                rows.Add(set.Rows[credit]);
                shares.Add(set.Shares[credit]);
            }
        }

        return ([.. rows], [.. shares]);
    }

    private static ExactNumbers? Values(BoundFormula formula, int[] rows, Formulas.Compilation.RowSource source, Working working)
    {
        var numbers = Rates(formula, rows, source, working, out var emptyRow);
        if (numbers is null)
        {
            working.Run.Context.Functions.ReportEmpty(formula, formula.Root, source, emptyRow);
        }

        return numbers;
    }

    private static ExactNumbers? Rates(BoundFormula formula, int[] rows, Formulas.Compilation.RowSource source, Working working) => Values(formula, rows, source, working);

    private static ExactNumbers? Rates(BoundFormula formula, int[] rows, Formulas.Compilation.RowSource source, Working working, out int emptyRow)
    {
        emptyRow = -1;
        if (!formula.ReadsPerson())
        {
            return ExactNumbers.Of(working.Run.RowNumberOf(formula), rows, out emptyRow);
        }

        if (!formula.ReadsRow())
        {
            return ExactNumbers.Constant(working.Require(formula).Number, rows.Length);
        }

        var values = new Ratio[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var context = new PersonContext(working.Run, working.Participant.Person, working.Values, source, rows[i]);
            if (Merit.Formulas.Evaluation.FormulaEvaluator.Evaluate(formula.Root, context) is not { } value)
            {
                emptyRow = rows[i];
                return null;
            }

            values[i] = value.Number;
        }

        return ExactNumbers.Of(values);
    }
}
