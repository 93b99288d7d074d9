using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Tests.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Evaluation;

public sealed class EvaluatorTests
{
    [Theory]
    [InlineData("1/3 + 1/3 + 1/3", "1")]
    [InlineData("10 / 4", "5/2")]
    [InlineData("-(2 - 5) * 3", "9")]
    [InlineData("12.5% * 8", "1")]
    [InlineData("2 - 3 - 4", "-5")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max(3, 1, 7)", "7")]
    [InlineData("clamp(5, 0, 3)", "3")]
    [InlineData("clamp(-5, 0, 3)", "0")]
    [InlineData("clamp(1, 5, 3)", "3")]
    [InlineData("abs(-1/3)", "1/3")]
    [InlineData("round(2.5, 1, half-even)", "2")]
    [InlineData("round(2.5, 1, half-up)", "3")]
    [InlineData("round(-2.5, 1, half-up)", "-3")]
    [InlineData("round(2.1, 1, up)", "3")]
    [InlineData("round(-2.9, 1, down)", "-2")]
    [InlineData("round(2/3, 0.01, half-even)", "67/100")]
    [InlineData("round(17, 5, half-even)", "15")]
    [InlineData("if(2 > 1, 10, 20)", "10")]
    [InlineData("if(2 < 1, 10, 20)", "20")]
    [InlineData("1 = 1.0 and 0.5 = 50% and 1/3 < 34%", "yes")]
    [InlineData("3 in (1, 2, 3)", "yes")]
    [InlineData("3 not in (1, 2)", "yes")]
    [InlineData("not (1 >= 1 and 1 <= 1 and 1 <> 2)", "no")]
    [InlineData("text(\"a\", 1/3, \"-\", 2026-01-31, true)", "a1/3-2026-01-31yes")]
    [InlineData("5 is empty", "no")]
    public void Arithmetic_is_exact(string text, string value) => Evaluate(text).ShouldBe(value);

    [Theory]
    [InlineData("2026-01-31 + 1 month", "2026-02-28")]
    [InlineData("2024-01-31 + 1 month", "2024-02-29")]
    [InlineData("2024-02-29 + 1 year", "2025-02-28")]
    [InlineData("2024-02-29 + 4 years", "2028-02-29")]
    [InlineData("2026-03-31 - 1 month", "2026-02-28")]
    [InlineData("2026-02-28 + 1 month", "2026-03-28")]
    [InlineData("2024-02-28 + 1 day", "2024-02-29")]
    [InlineData("2026-03-01 - 1 day", "2026-02-28")]
    [InlineData("2026-01-01 + 3 weeks", "2026-01-22")]
    [InlineData("2024-03-01 - 2024-02-01", "29")]
    [InlineData("days_between(2026-01-01, 2026-01-01)", "0")]
    [InlineData("days_between(2026-01-31, 2026-01-01)", "-30")]
    [InlineData("year(2026-12-31) * 100 + month(2026-12-31)", "202612")]
    [InlineData("max(2026-01-01, 2026-02-01)", "2026-02-01")]
    [InlineData("2026-01-31 < 2026-02-01", "yes")]
    [InlineData("9999-12-31 + 1 day", null)]
    [InlineData("9999-12-31 + 1 month", null)]
    [InlineData("0001-01-01 - 1 day", null)]
    [InlineData("0001-01-31 - 1 month", null)]
    public void Months_keep_the_day_number_and_clamp_it(string text, string? value) => Evaluate(text).ShouldBe(value);

    [Theory]
    [InlineData("retention + 1", null)]
    [InlineData("-retention", null)]
    [InlineData("retention > 5%", null)]
    [InlineData("retention in (5%)", null)]
    [InlineData("min(retention, 1)", null)]
    [InlineData("if(retention > 5%, 1, 2)", null)]
    [InlineData("retention otherwise 7%", "7/100")]
    [InlineData("(retention + 1) otherwise 7%", "7/100")]
    [InlineData("retention is empty", "yes")]
    [InlineData("retention is not empty", "no")]
    [InlineData("wins / (wins - 3)", null)]
    [InlineData("wins / (wins - 3) otherwise 1", "1")]
    [InlineData("round(wins, wins - 3, up)", null)]
    [InlineData("retention > 5% and wins = 4", "no")]
    [InlineData("wins = 4 and retention > 5%", "no")]
    [InlineData("retention > 5% and wins = 3", null)]
    [InlineData("retention > 5% or wins = 3", "yes")]
    [InlineData("retention > 5% or wins = 4", null)]
    [InlineData("not (retention > 5%)", null)]
    [InlineData("participant.title = \"CSM\"", "no")]
    [InlineData("participant.title <> \"CSM\"", "yes")]
    [InlineData("participant.title in (\"CSM\")", "no")]
    [InlineData("participant.title not in (\"CSM\")", "yes")]
    [InlineData("participant.title = participant.title", "no")]
    [InlineData("participant.id in (participant.title, \"P1\")", "yes")]
    [InlineData("participant.id not in (participant.title)", "yes")]
    [InlineData("wins in (3, retention * wins)", "yes")]
    [InlineData("wins in (4, retention * wins)", null)]
    [InlineData("text(participant.title, \"x\")", null)]
    public void No_value_goes_up_until_something_catches_it(string text, string? value) => Evaluate(text).ShouldBe(value);

    [Theory]
    [InlineData("wins = 4 and bonus_amount > 0")]
    [InlineData("wins = 3 or bonus_amount > 0")]
    [InlineData("if(wins = 3, 1, period.days) = 1 or bonus_amount > 0")]
    [InlineData("wins otherwise period.days")]
    public void What_does_not_count_is_not_read(string text)
    {
        var context = Context();
        FormulaEvaluator.Evaluate(Scopes.Bind(text, Scopes.Participant).Root, context);
        context.Reads.ShouldBe(["wins"]);
    }

    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2024-02-29T10:00:00Z", "2024-02-29")]
    [InlineData("2024-02-29 10:00:00", "2024-02-29")]
    [InlineData("2024-02-29 10:00", "2024-02-29")]
    [InlineData("2024-02-29T23:59:59.123456+05:30", "2024-02-29")]
    [InlineData("2024-02-29T10:00-0800", "2024-02-29")]
    [InlineData("2024-02-30", null)]
    [InlineData("2024-02-29x", null)]
    [InlineData("2024-02-29T99:00", null)]
    [InlineData("2024-02-29T10:00:00ZZ", null)]
    [InlineData("29.02.2024", null)]
    [InlineData("", null)]
    public void A_mapping_reads_days_of_dates_and_times(string text, string? day)
    {
        var node = Scopes.Bind("date(submitted_at)", Scopes.Mapping).Root;
        FormulaEvaluator.Evaluate(node, new StatedValues { ["submitted_at"] = FormulaValue.Of(text) })?.ToString().ShouldBe(day);
    }

    [Theory]
    [InlineData("12.50", "25/2")]
    [InlineData("-3", "-3")]
    [InlineData("1e5", null)]
    [InlineData("", null)]
    public void A_mapping_reads_numbers(string text, string? number)
    {
        var value = FormulaEvaluator.Evaluate(Scopes.Bind("number(amount)", Scopes.Mapping, new(ValueKind.Money)).Root, new StatedValues { ["amount"] = FormulaValue.Of(text) });
        value?.ToString().ShouldBe(number);
        (value?.Kind ?? ValueKind.Money).ShouldBe(ValueKind.Money);
    }

    private static StatedValues Context() => new()
    {
        ["wins"] = FormulaValue.Of(ValueKind.Count, 3),
        ["bonus_amount"] = FormulaValue.Of(ValueKind.Money, 100),
        ["period.days"] = FormulaValue.Of(ValueKind.Count, 90),
        ["participant.id"] = FormulaValue.Of("P1"),
    };

    private static string? Evaluate(string text) => FormulaEvaluator.Evaluate(Scopes.Bind(text, Scopes.Participant).Root, Context())?.ToString();
}
