using Merit.Data.Amounts;

namespace Merit.Data.Tests.Amounts;

/// <summary>The Caribbean guilder took the place of the Antillean one on 31 March 2025 and was not listed. Both are: old deals keep their currency.</summary>
public sealed class CaribbeanGuilderTests
{
    [Theory]
    [InlineData("XCG")]
    [InlineData("ANG")]
    public void Both_guilders_are_listed(string code) => Currency.Parse(code).Decimals.ShouldBe(2);
}
