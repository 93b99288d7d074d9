using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;

namespace Merit.Data.Tests.Amounts;

public sealed class RatioTextTests
{
    [Fact]
    public void What_is_printed_reads_back() =>
        Prop.ForAll(Exact.Ratios.ToArbitrary(), value => Ratio.Parse(value.ToString()) == value && Ratio.Parse(value.ToShortString()) == value)
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_printed_decimal_is_at_most_half_its_last_digit_off() =>
        Prop.ForAll(
            (from value in Exact.Ratios from decimals in Gen.Choose(0, 6) select (value, decimals)).ToArbitrary(),
            c => (Ratio.Parse(c.value.ToDecimalString(c.decimals)) - c.value).Abs() * System.Numerics.BigInteger.Pow(10, c.decimals) <= new Ratio(1, 2))
            .Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("12", 12, 1)]
    [InlineData("+12", 12, 1)]
    [InlineData("-0.25", -1, 4)]
    [InlineData("007.50", 15, 2)]
    [InlineData("-0", 0, 1)]
    [InlineData("85%", 17, 20)]
    [InlineData("12.5%", 1, 8)]
    [InlineData("-100%", -1, 1)]
    [InlineData("1/3", 1, 3)]
    [InlineData("-2/6", -1, 3)]
    [InlineData("1.5/-4.5", -1, 3)]
    public void Whole_numbers_decimals_percentages_and_fractions_are_read(string text, int over, int under) => Ratio.Parse(text).ShouldBe(new Ratio(over, under));

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("-")]
    [InlineData("%")]
    [InlineData("--1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("1/0")]
    [InlineData("1/0.00")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1/2/3")]
    [InlineData("1/2%")]
    [InlineData("5%%")]
    [InlineData("NaN")]
    [InlineData("١٢")]
    [InlineData("1\0")]
    public void Anything_else_is_refused_and_quoted(string text)
    {
        Ratio.TryParse(text, out var value).ShouldBeFalse();
        value.ShouldBe(Ratio.Zero);
        Should.Throw<FormatException>(() => Ratio.Parse(text)).Message.ShouldContain($"'{text}'");
    }

    [Fact]
    public void A_text_of_more_than_a_thousand_characters_is_refused()
    {
        Ratio.TryParse(new string('9', 1000), out _).ShouldBeTrue();
        Ratio.TryParse(new string('9', 1001), out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1/3", "1/3", "0.33")]
    [InlineData("1/8", "0.125", "0.12")]
    [InlineData("3/8", "0.375", "0.38")]
    [InlineData("-1/20", "-0.05", "-0.05")]
    [InlineData("-1/1000", "-0.001", "0.00")]
    [InlineData("2500", "2500", "2500.00")]
    public void The_short_text_loses_nothing_and_the_decimal_text_rounds_half_to_even(string value, string shortText, string decimalText)
    {
        Ratio.Parse(value).ToShortString().ShouldBe(shortText);
        Ratio.Parse(value).ToDecimalString(2).ShouldBe(decimalText);
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };

            Ratio.Parse("-1234.5").ToShortString().ShouldBe("-1234.5");
            new Ratio(-1, 3).ToString().ShouldBe("-1/3");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
