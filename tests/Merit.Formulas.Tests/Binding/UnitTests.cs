using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Binding;

public sealed class UnitTests
{
    [Theory]
    [InlineData("5", "Number")]
    [InlineData("85%", "Ratio")]
    [InlineData("5 USD", "Money")]
    [InlineData("1/3", "Ratio")]
    [InlineData("1/3 + 1", "Ratio")]
    [InlineData("2 * (1/3)", "Ratio")]
    [InlineData("min(1, 1/3)", "Ratio")]
    [InlineData("if(wins > 1, 1/3, 1)", "Ratio")]
    [InlineData("bonus_amount + 5", "Money")]
    [InlineData("5 + bonus_amount", "Money")]
    [InlineData("-5 * 2 + bonus_amount", "Money")]
    [InlineData("kicker - 0.05", "Ratio")]
    [InlineData("kicker + 1/3", "Ratio")]
    [InlineData("wins + 1", "Count")]
    [InlineData("0.05 * bonus_amount", "Money")]
    [InlineData("bonus_amount * kicker", "Money")]
    [InlineData("bonus_amount * wins", "Money")]
    [InlineData("bonus_amount * factor", "Money")]
    [InlineData("kicker * bonus_amount", "Money")]
    [InlineData("kicker * kicker", "Ratio")]
    [InlineData("wins * kicker", "Count")]
    [InlineData("factor * wins", "Count")]
    [InlineData("factor * factor", "Number")]
    [InlineData("wins * wins", "Number")]
    [InlineData("bonus_amount / 3", "Money")]
    [InlineData("factor / 10", "Number")]
    [InlineData("bonus_amount / retention_bonus.earned", "Ratio?")]
    [InlineData("bonus_amount / kicker", "Money?")]
    [InlineData("bonus_amount / wins", "Money?")]
    [InlineData("wins / wins", "Ratio?")]
    [InlineData("wins / factor", "Count?")]
    [InlineData("kicker / kicker", "Ratio?")]
    [InlineData("factor / factor", "Ratio?")]
    [InlineData("factor / wins", "Number?")]
    [InlineData("1 / kicker", "Ratio?")]
    [InlineData("1 / wins", "Ratio?")]
    [InlineData("2 - bonus_amount / bonus_amount", "Ratio?")]
    [InlineData("150 USD + 1% * bonus_amount", "Money")]
    [InlineData("if(wins > 3, 100, 50) + bonus_amount", "Money")]
    [InlineData("if(wins > 3, 100, bonus_amount)", "Money")]
    [InlineData("min(5, bonus_amount, 7)", "Money")]
    [InlineData("clamp(kicker, 0, 1)", "Ratio")]
    [InlineData("abs(-5) + bonus_amount", "Money")]
    [InlineData("round(bonus_amount, 0.01, half-even)", "Money")]
    [InlineData("round(10 / 3, 1, up) + wins", "Count")]
    [InlineData("retention otherwise 0", "Ratio")]
    [InlineData("period.start + 90 days", "Date")]
    [InlineData("period.start - 1 month", "Date")]
    [InlineData("period.start - 2026-01-01", "Count")]
    [InlineData("days_between(2026-01-01, period.start)", "Count")]
    [InlineData("year(period.start)", "Number")]
    [InlineData("text(\"FY\", year(period.start))", "Text")]
    [InlineData("wins in (1, 2)", "YesNo")]
    [InlineData("max(2026-01-01, period.start)", "Date")]
    public void Every_expression_has_one_unit(string text, string type) => Scopes.TypeOf(text, Scopes.Participant).ShouldBe(type);

    [Theory]
    [InlineData("10000", ValueKind.Money)]
    [InlineData("100000 / 4", ValueKind.Money)]
    [InlineData("-3 * 2 + 1", ValueKind.Count)]
    [InlineData("if(wins > 1, 100, 50)", ValueKind.Money)]
    [InlineData("1/3", ValueKind.Ratio)]
    [InlineData("0.5", ValueKind.Ratio)]
    [InlineData("1/3", ValueKind.Number)]
    [InlineData("max(1, 2)", ValueKind.Money)]
    [InlineData("retention otherwise 0.5", ValueKind.Ratio)]
    public void A_bare_number_takes_the_unit_that_is_wanted(string text, ValueKind kind) => Scopes.Bind(text, Scopes.Participant, new(kind)).Type.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("bonus_amount + kicker", 0, 15)]
    [InlineData("bonus_amount * bonus_amount", 0, 15)]
    [InlineData("wins / bonus_amount", 0, 7)]
    [InlineData("1 / bonus_amount", 0, 4)]
    [InlineData("wins > kicker", 0, 7)]
    [InlineData("wins in (1, kicker)", 0, 12)]
    [InlineData("if(wins > 1, kicker, bonus_amount)", 13, 21)]
    [InlineData("max(wins, kicker)", 4, 10)]
    [InlineData("retention otherwise bonus_amount", 0, 20)]
    [InlineData("round(kicker, 0.01 USD, up)", 6, 14)]
    [InlineData("period.start + 90", 0, 15)]
    [InlineData("period.start + period.start", 0, 15)]
    [InlineData("90 days + period.start", 0, 10)]
    [InlineData("period.start > \"2026-01-01\"", 0, 15)]
    [InlineData("90 days = 3 months", 0, 10)]
    public void Units_that_do_not_go_together_are_an_error_at_both_operands(string text, int first, int second)
    {
        var error = Scopes.Errors(text, Scopes.Participant).ShouldHaveSingleItem();
        error.Code.ShouldBe(FormulaCodes.Units);
        (error.Where.Column - 11, error.Related!.Value.Column - 11).ShouldBe((first, second));
    }

    [Theory]
    [InlineData("kicker", ValueKind.Money)]
    [InlineData("85%", ValueKind.Money)]
    [InlineData("bonus_amount > 5", ValueKind.Ratio)]
    [InlineData("wins", ValueKind.YesNo)]
    public void A_formula_of_another_kind_than_wanted_is_an_error(string text, ValueKind wanted) =>
        Scopes.Error(text, Scopes.Participant, new(wanted)).ShouldBe((FormulaCodes.WrongKind, 0));

    [Theory]
    [InlineData("not wins", 4)]
    [InlineData("wins > 1 and kicker", 13)]
    [InlineData("if(wins, 1, 2)", 3)]
    [InlineData("-participant.id", 1)]
    [InlineData("participant.id < \"x\"", 15)]
    [InlineData("year(wins)", 5)]
    [InlineData("abs(participant.id)", 4)]
    public void An_operand_of_the_wrong_kind_is_an_error(string text, int offset) => Scopes.Error(text, Scopes.Participant).ShouldBe((FormulaCodes.WrongKind, offset));

    [Fact]
    public void Money_in_another_currency_than_the_plans_is_an_error() => Scopes.Error("5 USD + 5 EUR", Scopes.Participant).ShouldBe((FormulaCodes.WrongCurrency, 8));

    [Fact]
    public void Money_with_a_currency_is_an_error_where_there_is_none() => Scopes.Error("5 USD", Scopes.Mapping).ShouldBe((FormulaCodes.WrongCurrency, 0));

    [Fact]
    public void Dividing_by_a_constant_zero_is_an_error() => Scopes.Error("wins / (2 - 2)", Scopes.Participant).ShouldBe((FormulaCodes.DivisionByZero, 8));

    [Fact]
    public void One_pass_reports_every_error()
    {
        var codes = Scopes.Errors("if(wims > 1, bonus_amount + kicker, 5 EUR) + max(1)", Scopes.Participant).Select(e => e.Code);
        codes.ShouldBe([FormulaCodes.UnknownName, FormulaCodes.Units, FormulaCodes.WrongCurrency, FormulaCodes.WrongArguments], ignoreOrder: true);
    }
}
