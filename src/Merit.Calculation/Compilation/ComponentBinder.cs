using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;
using Merit.Plans;
using Merit.Plans.Components;
using Merit.Plans.Payout;

namespace Merit.Calculation.Compilation;

/// <summary>Binds the formulas of one component.</summary>
internal sealed class ComponentBinder(
    PlanScopes scopes,
    IReadOnlyDictionary<string, BoundEventSet> events,
    DiagnosticBag diagnostics)
{
    /// <summary>The bound component, or null when something in it could not be bound.</summary>
    public BoundComponent? Bind(Component component)
    {
        var before = diagnostics.Items.Count;
        BoundComponent? bound = component switch
        {
            Bonus bonus => Bind(bonus),
            Commission commission => Bind(commission),
            Spiff spiff => Bind(spiff),
            _ => throw new InvalidOperationException($"No component of kind {component.Kind}."),
        };
        bound = bound is null ? null : bound with { Exchange = ExchangeBinder.Bind(component.Exchange, scopes, diagnostics) };
        return diagnostics.Items.Skip(before).Any(d => d.Severity == Severity.Error) ? null : bound;
    }

    private BoundBonus? Bind(Bonus bonus)
    {
        var measure = Binder.Bind(bonus.Measure, scopes.Participant(), diagnostics);
        if (measure is null)
        {
            return null;
        }

        var name = (bonus.Measure.Root as NameSyntax)?.Name;
        var goal = name is null ? null : GoalOf(bonus, measure.Type.Kind);
        var goalFormula = Bind(bonus.Goal, scopes.Participant(goal), measure.Type.Kind);
        var byValue = bonus.Payout.By == CurveInput.Value;
        var curve = Bind(bonus.Payout, byValue ? measure.Type.Kind : ValueKind.Ratio);
        if (measure.Type.MayBeEmpty && bonus.Payout.WhenEmpty is null)
        {
            diagnostics.Error(Codes.WhenEmptyMissing, bonus.Payout.Where, $"'{bonus.Measure}' can have no value (an empty book), and '{bonus.Name}' does not say what that pays.",
                "Add 'when_empty: 0%' to the payout, or 'otherwise' to the measure.");
        }

        return Common(new BoundBonus(bonus) { Measure = measure, GoalFormula = goalFormula, Curve = curve, Symbols = ComponentSymbols.Of(bonus.Name, measure.Type) }, goal, name);
    }

    private BoundCommission? Bind(Commission commission)
    {
        var set = Find(commission.Events);
        var measure = commission.Measure is null ? null : Required(commission.Measure, scopes.Participant(), ValueKind.Money);
        var goalName = commission.Events?.Name ?? (commission.Measure?.Root as NameSyntax)?.Name;
        var goal = goalName is null ? null : GoalOf(commission, ValueKind.Money);
        var baseRate = commission.Quota is null ? null : new ScalarSymbol($"{commission.Name}.base", new(ValueKind.Ratio), IsPerPerson: true);
        var value = commission.Value is null || set is null ? null : Bind(commission.Value, scopes.Row(set.Symbol.Row), ValueKind.Money);
        var rateScope = set is null ? scopes.Participant(goal, baseRate) : scopes.RowAndParticipant(set.Symbol.Row, goal, baseRate);
        var bandKind = commission.Tiers?.By switch
        {
            TierMeasure.Attainment => ValueKind.Ratio,
            _ => ValueKind.Money,
        };
        var tierFormula = commission.Tiers?.Formula is { } formula ? Binder.Bind(formula, scopes.Participant(goal), diagnostics) : null;
        var bands = (commission.Tiers?.Bands ?? []).Select(band => Bind(band, tierFormula?.Type.Kind ?? bandKind, scopes.Participant(goal, baseRate)))
            .OfType<BoundBand>().ToImmutableArray();
        if (tierFormula is { Type.MayBeEmpty: true })
        {
            ReportEmpty(tierFormula);
        }

        if (set is not null && set.Symbol.Row.IdColumn is null)
        {
            diagnostics.Error(Codes.SetWithoutId, commission.Events!.Where, $"The rows of '{set.Source.Table}' have no key, so their order, on which tiers depend, is not sure.",
                "Give the table a column of type id.");
        }

        return Common(
            new BoundCommission(commission)
            {
                Set = set,
                Value = value,
                QuotaCredit = set is null ? null : Bind(commission.QuotaCredit, scopes.Row(set.Symbol.Row), ValueKind.Money),
                Measure = measure,
                Rate = Bind(commission.Rate, rateScope, ValueKind.Ratio),
                Quota = commission.Quota is null ? null : Required(commission.Quota, scopes.Participant(goal), ValueKind.Money),
                Base = baseRate,
                TierFormula = tierFormula,
                Bands = bands,
                WhenEmpty = commission.Tiers?.WhenEmpty is { } whenEmpty ? Required(whenEmpty, scopes.Participant(goal, baseRate), ValueKind.Ratio) : null,
                Symbols = ComponentSymbols.Of(commission.Name, new(ValueKind.Money)),
            },
            goal,
            goalName);
    }

    private BoundSpiff? Bind(Spiff spiff)
    {
        if (Find(spiff.Events) is not { } set)
        {
            return null;
        }

        if (Bind(spiff.Amount, scopes.RowAndParticipant(set.Symbol.Row), ValueKind.Money) is not { } amount)
        {
            return null;
        }

        return Common(new BoundSpiff(spiff) { Set = set, Amount = amount, Symbols = ComponentSymbols.Of(spiff.Name, new(ValueKind.Count)) }, null, null);
    }

    private T Common<T>(T bound, ScalarSymbol? goal, string? goalName)
        where T : BoundComponent
    {
        var scope = scopes.Participant(goal);
        var source = bound.Source;
        return bound with
        {
            Goal = goal,
            GoalName = goalName,
            Weight = source.Weight is null ? null : Required(source.Weight, scope, ValueKind.Ratio),
            Target = source.Target is null ? null : Required(source.Target, scope, ValueKind.Money),
            Gate = source.Gate is null ? null : Required(source.Gate.Condition, scope, ValueKind.YesNo),
            Multiplier = source.Multiplier is null ? null : Required(source.Multiplier, scope, ValueKind.Ratio),
            Cap = source.Cap is null ? null : Required(source.Cap, scope, ValueKind.Money),
            Floor = source.Floor is null ? null : Required(source.Floor, scope, ValueKind.Money),
        };
    }

    private BoundCurve Bind(PayoutCurve curve, ValueKind input)
    {
        var scope = scopes.Participant();
        BoundPoint? Point(CurvePoint point) =>
            Required(point.At, scope, input) is { } at && Required(point.Pays, scope, ValueKind.Ratio) is { } pays ? new(point, at, pays) : null;

        var points = curve switch
        {
            SteppedCurve stepped => stepped.Steps,
            LinearCurve linear => linear.Points,
            _ => [],
        };
        var baseline = curve as BaselineCurve;
        return new(
            curve,
            curve.WhenEmpty is null ? null : Required(curve.WhenEmpty, scope, ValueKind.Ratio),
            [.. points.Select(Point).OfType<BoundPoint>()],
            baseline is null ? null : Required(baseline.Baseline, scope, input),
            baseline is null ? null : Required(baseline.Each, scope, ValueKind.Ratio));
    }

    private BoundBand? Bind(RateBand band, ValueKind kind, FormulaScope scope) =>
        Required(band.From, scope, kind) is { } from
            ? new(band, from, band.Rate is null ? null : Required(band.Rate, scope, ValueKind.Ratio), band.Times is null ? null : Required(band.Times, scope, ValueKind.Ratio))
            : null;

    private BoundEventSet? Find(NamedReference? reference)
    {
        // A set whose own formulas failed is missing here and was reported there; an unknown name was reported when the document was read.
        return reference is null ? null : events.GetValueOrDefault(reference.Name);
    }

    private BoundFormula? Bind(Formula? formula, FormulaScope scope, ValueKind kind) =>
        formula is null ? null : Binder.Bind(formula, scope, diagnostics, new FormulaType(kind));

    private BoundFormula? Required(Formula formula, FormulaScope scope, ValueKind kind)
    {
        var bound = Bind(formula, scope, kind);
        if (bound is { Type.MayBeEmpty: true })
        {
            ReportEmpty(bound);
        }

        return bound;
    }

    private void ReportEmpty(BoundFormula bound)
    {
        // A dated value is read on the first or last day of periods, of which the plan says when they are.
        var dated = bound.Root.DescendantsAndSelf().OfType<LookupNode>().FirstOrDefault(lookup => lookup is { Table.IsDated: true, Type.MayBeEmpty: true, Inputs: [ScalarNode { Symbol.IsPerPerson: false }] })?.Table.Name;
        diagnostics.Error(Codes.MayBeEmpty, bound.Formula.LocationOf(bound.Formula.Root),
            $"'{bound.Formula}' can have no value, and one is needed here{(dated is null ? "" : $": '{dated}' has none on that day of some period of the plan")}.",
            $"Add {(dated is null ? "" : "the dates that are missing, or ")}'otherwise' and what holds then.");
    }

    private static ScalarSymbol GoalOf(Component component, ValueKind kind) => new($"{component.Name}.goal", new(kind), IsPerPerson: true);
}
