using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Lines;
using Merit.Calculation.Payout;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Plans.Payout;

namespace Merit.Calculation.Components;

/// <summary>The inputs of components that earn by event: commissions and SPIFFs (design, section 6, points 9 and 10).</summary>
internal static class EventWork
{
    /// <summary>The rows and inputs of a participant's commission.</summary>
    public static (EventsInForce Events, LineInputs Inputs)? Inputs(BoundCommission commission, CreditedRows set, LineTerms terms, Working working)
    {
        var events = EventsInForce.Of(set, working);
        var count = events.Count;
        var (shares, carried) = events.Unpack(set.Credits.Shares, working.Room);
        var isCarried = set.Carried.Number is not null && ReferenceEquals(set.Carried.Formula, commission.Value);
        if ((isCarried ? ExactNumbers.Of(set.Carried.Number!, count, carried) : Numbers(commission.Value!, events, working.Run.Exchange.SourceOf(commission, set), working.Room.Numbers(count), working)) is not { } values)
        {
            return null;
        }

        // Taken apart from the participant's room: it is asked for beside the values.
        var credits = commission.QuotaCredit is null ? null : Numbers(commission.QuotaCredit, events, working.Run.Exchange.SourceOf(commission, set), new long[count], working);
        if (credits is null && commission.QuotaCredit is not null)
        {
            return null;
        }

        var inputs = Base(commission, working) with
        {
            Values = values,
            QuotaCredits = credits,
            AreCarried = isCarried,
            Shares = shares,
            LargestShare = set.Credits.Shares.Largest,
            ShareDenominator = set.ShareDenominator,
            Count = count,
            Rates = commission.Rate is null ? null : Numbers(commission.Rate, events, working.Run.Exchange.SourceOf(commission, set), working.Room.Rates(count), working),
        };
        return (events, commission.Bands.IsEmpty ? inputs : WithTiers(commission, inputs, terms, working));
    }

    /// <summary>The rows and inputs of a participant's SPIFF.</summary>
    public static (EventsInForce Events, LineInputs Inputs)? Inputs(BoundSpiff spiff, CreditedRows set, Working working)
    {
        var events = EventsInForce.Of(set, working);
        var count = events.Count;
        var (shares, _) = events.Unpack(set.Credits.Shares, working.Room);
        if (set.CountsWhole)
        {
            for (var i = 0; i < count; i++)
            {
                shares[i] = shares[i] < 0 ? -set.ShareDenominator : set.ShareDenominator;
            }
        }

        return Numbers(spiff.Amount, events, working.Run.Exchange.SourceOf(spiff, set), working.Room.Numbers(count), working) is not { } values ? null : (events, Base(spiff, working) with
        {
            Values = values,
            Shares = shares,
            LargestShare = Math.Max(set.Credits.Shares.Largest, set.ShareDenominator),
            ShareDenominator = set.ShareDenominator,
            Count = count,
        });
    }

    /// <summary>The tiers with their numbers worked out for the participant, ascending.</summary>
    public static IReadOnlyList<Tier> Tiers(BoundCommission commission, LineTerms? terms, Working working)
    {
        if (terms?.Tiers is { } known)
        {
            return known;
        }

        var byAttainment = commission.Commission.Tiers!.By == TierMeasure.Attainment;
        var quota = byAttainment ? working.Require(commission.Quota!).Number : Ratio.One;
        if (quota.IsZero)
        {
            // One tier for all that is credited, and for what takes some of it back.
            return commission.WhenEmpty is { } formula ? [new Tier(Ratio.Zero, Exclusive: false, working.Require(formula).Number)] : [];
        }

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

        if (terms is not null && !byAttainment && commission.Bands.All(band => IsConstant(band.From) && IsConstant(band.Rate) && IsConstant(band.Times)))
        {
            terms.Tiers = tiers;
        }

        return tiers;

        bool IsConstant(BoundFormula? formula) => formula is null || working.Run.Context.IsConstant(formula, out _);
    }

    /// <summary>The inputs with the commission's tiers.</summary>
    public static LineInputs WithTiers(BoundCommission commission, LineInputs inputs, LineTerms? terms, Working working)
    {
        var tiers = Tiers(commission, terms, working);
        if (tiers.Count == 0)
        {
            // Whoever has nothing to reach and nothing credited earns nothing; what is credited beyond a quota of nothing is in no tier.
            if (inputs.Count > 0 && working.Goal is { Full.Sign: > 0 })
            {
                NothingToAttain.Report(commission, commission.Quota!, Ratio.Zero, working);
            }

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
        return new()
        {
            Values = ExactNumbers.Constant(Ratio.Zero, 0, []),
            Shares = [],
            LargestShare = 1,
            ShareDenominator = 1,
            Count = 0,
            Multiplier = ComponentSteps.Factor(component, working),
            Cap = component.Cap is null ? null : working.Require(component.Cap).Number,
            Mode = component.Source.Rounding.Mode,
            MinorUnits = working.MinorUnits,
        };
    }

    private static ExactNumbers? Numbers(BoundFormula formula, EventsInForce events, RowSource source, long[] room, Working working)
    {
        if (!formula.ReadsRow())
        {
            return ExactNumbers.Constant(working.Require(formula).Number, events.Count, room);
        }

        var numbers = Numbers(formula, events.Rows(working.Room), events.Count, room, source, working, out var emptyRow);
        if (numbers is null)
        {
            working.Run.Context.Functions.ReportEmpty(formula, formula.Root, source, emptyRow, new PersonContext(working.Run, working.Participant.Person, working.Values, source, emptyRow));
        }

        return numbers;
    }

    private static ExactNumbers? Numbers(BoundFormula formula, int[] rows, int count, long[] room, RowSource source, Working working, out int emptyRow)
    {
        emptyRow = -1;
        if (working.Run.RowNumberOf(formula) is { } number)
        {
            return ExactNumbers.Of(number, rows, count, room, out emptyRow);
        }

        var values = new Ratio[count];
        for (var i = 0; i < count; i++)
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
