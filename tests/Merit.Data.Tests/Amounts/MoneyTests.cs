using Merit.Data.Amounts;

namespace Merit.Data.Tests.Amounts;

public sealed class MoneyTests
{
    private static readonly Currency Dollar = Currency.Parse("USD");
    private static readonly Currency Yen = Currency.Parse("JPY");

    [Theory]
    [InlineData("USD", "2500", "2500.00 USD")]
    [InlineData("USD", "-0.05", "-0.05 USD")]
    [InlineData("USD", "-0.004", "0.00 USD")]
    [InlineData("USD", "0.005", "0.00 USD")]
    [InlineData("USD", "0.015", "0.02 USD")]
    [InlineData("JPY", "1234.5", "1234 JPY")]
    [InlineData("JPY", "-0.6", "-1 JPY")]
    [InlineData("KWD", "1/3", "0.333 KWD")]
    [InlineData("KWD", "-0.0015", "-0.002 KWD")]
    public void An_exact_amount_is_rounded_to_the_minor_unit_of_its_currency(string currency, string amount, string expected) =>
        Money.Round(Ratio.Parse(amount), Currency.Parse(currency), RoundingMode.HalfEven).ToString().ShouldBe(expected);

    [Fact]
    public void The_mode_of_rounding_is_the_one_stated()
    {
        static string Text(RoundingMode mode) => Money.Round(Ratio.Parse("-0.125"), Dollar, mode).ToAmountString();

        (Text(RoundingMode.HalfEven), Text(RoundingMode.HalfUp), Text(RoundingMode.Up), Text(RoundingMode.Down)).ShouldBe(("-0.12", "-0.13", "-0.13", "-0.12"));
    }

    [Theory]
    [InlineData("USD", "-0.07")]
    [InlineData("JPY", "-7")]
    [InlineData("KWD", "-0.007")]
    public void An_amount_below_one_unit_keeps_its_sign_and_its_zeros(string currency, string expected)
    {
        var money = Money.FromMinorUnits(-7, Currency.Parse(currency));

        money.ToAmountString().ShouldBe(expected);
        money.Amount.ShouldBe(Ratio.Parse(expected));
    }

    [Fact]
    public void Amounts_of_one_currency_add_subtract_and_compare()
    {
        var (five, two) = (Money.FromMinorUnits(5, Dollar), Money.FromMinorUnits(2, Dollar));

        (five + two).ShouldBe(Money.FromMinorUnits(7, Dollar));
        (two - five).ShouldBe(Money.FromMinorUnits(-3, Dollar));
        (-five + five).ShouldBe(Money.Zero(Dollar));
        (two < five, two <= five, two > five, two >= five).ShouldBe((true, true, false, false));
    }

    [Fact]
    public void Amounts_of_two_currencies_do_not_mix()
    {
        var (dollar, yen) = (Money.FromMinorUnits(100, Dollar), Money.FromMinorUnits(100, Yen));

        Should.Throw<InvalidOperationException>(() => dollar + yen).Message.ShouldBe("1.00 USD and 100 JPY are of different currencies.");
        Should.Throw<InvalidOperationException>(() => dollar - yen);
        Should.Throw<InvalidOperationException>(() => dollar < yen);
        dollar.ShouldNotBe(yen);
        Money.Zero(Dollar).ShouldNotBe(Money.Zero(Yen));
    }
}
