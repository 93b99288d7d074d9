using Merit.Formulas.Evaluation;
using Merit.Formulas.Lookups;
using Merit.Formulas.Tests.Binding;
using Merit.Formulas.Tests.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Lookups;

public sealed class LookupCallTests
{
    [Theory]
    [InlineData("term_rate(term_months)", "Ratio?")]
    [InlineData("arr * term_rate(24)", "Money")]
    [InlineData("term_rate(24)", "Ratio")]
    [InlineData("plane(term_months otherwise 5, 1/2)", "Number")]
    [InlineData("plane(term_months, 50%)", "Number?")]
    [InlineData("segments(account.segment)", "Money?")]
    [InlineData("segments(account_id)", "Money?")]
    [InlineData("daily(date)", "Money?")]
    [InlineData("daily(2026-01-05)", "Money")]
    [InlineData("daily(date) otherwise 3", "Money")]
    [InlineData("daily(daily_day(date))", "Money?")]
    public void A_call_gives_the_kind_of_its_values_and_may_be_empty_unless_every_input_finds_one(string text, string type) =>
        Scopes.TypeOf(text, Tables.Movement with { Lookups = new Dictionary<string, LookupTable>(Tables.Movement.Lookups) { ["daily_day"] = DayOfDay } }).ShouldBe(type);

    [Theory]
    [InlineData("daily(period.start)", "Money?")]
    [InlineData("steady(period.start)", "Money")]
    public void A_value_that_is_in_force_in_every_period_is_never_empty(string text, string type)
    {
        var steady = new LookupTable("steady", ValueKind.Money, [new("date", ValueKind.Date, LookupMatch.InForce, [new(Tables.Day(1, 1)), new(Tables.Day(3, 1))])], Tables.Daily.Cells);
        Scopes.TypeOf(text, Tables.Participant with { Lookups = new Dictionary<string, LookupTable>(Tables.Participant.Lookups) { ["steady"] = steady } }).ShouldBe(type);
    }

    [Theory]
    [InlineData("term_rate(term_months)", "24", "1/20")]
    [InlineData("term_rate(term_months)", "6", null)]
    [InlineData("term_rate(term_months) otherwise 1%", "6", "1/100")]
    [InlineData("term_rate(term_months + 6) * 100", "6", "4")]
    [InlineData("plane(plane(10, 100%) * 5, 0%)", "0", "3")]
    public void A_call_is_evaluated_with_its_inputs(string text, string months, string? value)
    {
        var values = new StatedValues { ["term_months"] = Tables.Number(Data.Amounts.Ratio.Parse(months)) };
        FormulaEvaluator.Evaluate(Scopes.Bind(text, Tables.Movement).Root, values)?.ToString().ShouldBe(value);
    }

    [Fact]
    public void An_input_without_a_value_finds_none() =>
        FormulaEvaluator.Evaluate(Scopes.Bind("term_rate(term_months)", Tables.Movement).Root, new StatedValues()).ShouldBeNull();

    [Theory]
    [InlineData("term_rate(term_months)", "Lookup 'term_rate' has nothing for it: term_months is '6', below its first key '12'.")]
    [InlineData("arr * (term_rate(term_months - 1) otherwise term_rate(term_months))", "Lookup 'term_rate' has nothing for it: term_months is '5', below its first key '12'.")]
    [InlineData("if(term_months > 5, term_rate(term_months + 1), term_rate(term_months))", "Lookup 'term_rate' has nothing for it: term_months is '7', below its first key '12'.")]
    [InlineData("daily(date)", "No value of 'daily' is in force on '2026-02-05'.")]
    [InlineData("segments(account.segment)", "Lookup 'segments' has nothing for it: segment is 'tiny', none of its keys.")]
    [InlineData("term_rate(month(due_date)) + term_rate(24)", null)]
    [InlineData("term_rate(term_months) otherwise 0%", null)]
    [InlineData("term_months", null)]
    public void What_finds_no_key_is_named_with_its_value(string text, string? why)
    {
        var values = new StatedValues { ["term_months"] = Tables.Number(6), ["arr"] = FormulaValue.Of(ValueKind.Money, 100), ["date"] = Tables.Day(2, 5), ["account_id.segment"] = FormulaValue.Of("tiny") };
        MissingKey.In(Scopes.Bind(text, Tables.Movement).Root, values).ShouldBe(why);
    }

    private static LookupTable DayOfDay { get; } = new("daily_day", ValueKind.Date, [new("date", ValueKind.Date, LookupMatch.Stepped, [new(Tables.Day(1, 1))])], [Tables.Day(2, 2)]);
}
