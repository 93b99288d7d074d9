using System.Globalization;
using Merit.Calculation.Results;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;
using Merit.Plans;
using Merit.Plans.Components;
using Merit.Plans.Payout;

namespace Merit.Application.Tests.Results;

/// <summary>Results made by hand, with figures chosen for how they are written. Shared with the tests of the command line.</summary>
internal static class MadeResult
{
    /// <summary>Two people on a plan in dollars and one of them on a plan in yen too.</summary>
    public static CalculationResult Small()
    {
        var renewals = PlanOf("renewals", "CS runs renewals", "USD");
        var yen = PlanOf("tokyo", "Tokyo team", "JPY");
        return new(Period.Parse("2026-Q1"), [renewals, yen],
        [
            Person(renewals, "P1", "Zoë \"Zo\" O'Neil, 3rd", Component(renewals, "retention_bonus", "Retention", new Ratio(2500, 1), Share(43, 50), new Ratio(43, 45), "2500.00", "2500.00")),
            Person(renewals, "P2", "=cmd()", Component(renewals, "retention_bonus", null, new Ratio(10000, 3), null, null, "-12.50", "-12.50")),
            Person(yen, "P2", "=cmd()", Component(yen, "retention_bonus", "定着", new Ratio(1234567, 1), Count(7), null, "1234567", "234567")),
        ]);
    }

    /// <summary>Many people with two components each.</summary>
    public static CalculationResult Large(int people)
    {
        var plan = PlanOf("renewals", "CS runs renewals", "USD");
        return new(Period.Parse("2026-Q1"), [plan], [.. Enumerable.Range(1, people).Select(i => Person(
            plan,
            string.Create(CultureInfo.InvariantCulture, $"P{i:D3}"),
            string.Create(CultureInfo.InvariantCulture, $"Person {i}"),
            Component(plan, "retention_bonus", "Retention", 2500, Share(i, people), null, $"{i * 100}.00", $"{i * 100}.00"),
            Component(plan, "expansion", "Expansion", null, Money(i * 10000), new Ratio(i, 3), $"{i * 1000}.55", "0.00")))]);
    }

    private static Plan PlanOf(string name, string title, string currency) => new()
    {
        Name = name,
        Where = new($"plans/{name}.yaml", 1, 7),
        Hash = new string(name[0] == 'r' ? 'a' : 'b', 64),
        Title = title,
        Effective = new(new DateOnly(2026, 1, 1), null),
        Currency = Currency.Parse(currency),
        Period = PeriodLength.Quarter,
        Calendar = Merit.Data.Time.Calendar.Gregorian,
    };

    private static ParticipantResult Person(Plan plan, string id, string name, params ComponentResult[] components) =>
        new() { PersonRow = 0, Id = id, Name = name, Plan = plan, Currency = plan.Currency, ExchangeRate = null, DaysInForce = 90, Components = components };

    private static ComponentResult Component(Plan plan, string name, string? title, Ratio? target, FormulaValue? measure, Ratio? attainment, string earned, string payable)
    {
        var constant = new Formula(new SourceText("1", SourceLocation.None), new NumberLiteral(default, 1));
        return new()
        {
            Component = new Bonus
            {
                Name = name,
                Where = plan.Where,
                Title = title,
                Rounding = new(RoundingGrain.Component, RoundingMode.HalfEven),
                Measure = constant,
                Payout = new SteppedCurve(CurveInput.Value, plan.Where, null, []),
            },
            Target = target,
            Measure = measure,
            Attainment = attainment,
            Exact = Ratio.Parse(earned),
            Earned = Amount(earned, plan.Currency),
            Payable = Amount(payable, plan.Currency),
        };
    }

    private static Money Amount(string text, Currency currency) => Data.Amounts.Money.Round(Ratio.Parse(text), currency, RoundingMode.HalfEven);

    private static FormulaValue Share(int over, int under) => FormulaValue.Of(ValueKind.Ratio, new Ratio(over, under));

    private static FormulaValue Count(int count) => FormulaValue.Of(ValueKind.Count, count);

    private static FormulaValue Money(int amount) => FormulaValue.Of(ValueKind.Money, amount);
}
