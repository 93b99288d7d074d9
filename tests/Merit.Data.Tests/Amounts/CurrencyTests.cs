using Merit.Data.Amounts;

namespace Merit.Data.Tests.Amounts;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("USD", 2, 100)]
    [InlineData("EUR", 2, 100)]
    [InlineData("JPY", 0, 1)]
    [InlineData("ISK", 0, 1)]
    [InlineData("KWD", 3, 1000)]
    [InlineData("TND", 3, 1000)]
    public void A_currency_knows_its_minor_unit(string code, int decimals, int minorUnits)
    {
        var currency = Currency.Parse(code);

        (currency.Code, currency.Decimals, currency.MinorUnitsPerUnit, currency.ToString()).ShouldBe((code, decimals, minorUnits, code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("usd")]
    [InlineData("USD ")]
    [InlineData("US")]
    [InlineData("DEM")]
    [InlineData("XXX")]
    public void An_unknown_code_is_refused(string code)
    {
        Currency.TryParse(code, out var currency).ShouldBeFalse();
        currency.ShouldBeNull();
        Should.Throw<FormatException>(() => Currency.Parse(code)).Message.ShouldContain($"'{code}'");
    }

    [Fact]
    public void No_code_at_all_is_refused() => Currency.TryParse(null, out _).ShouldBeFalse();

    [Fact]
    public void Every_code_is_three_capitals_listed_once_and_in_order()
    {
        var codes = Currency.All.Select(currency => currency.Code).ToList();

        codes.ShouldAllBe(code => code.Length == 3 && code.All(char.IsAsciiLetterUpper));
        codes.ShouldBe(codes.Distinct().Order(StringComparer.Ordinal));
        codes.Count.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void A_code_has_one_currency() => Currency.All.ShouldAllBe(currency => ReferenceEquals(currency, Currency.Parse(currency.Code)));
}
