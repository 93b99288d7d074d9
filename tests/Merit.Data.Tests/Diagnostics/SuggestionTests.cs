using Merit.Data.Diagnostics;

namespace Merit.Data.Tests.Diagnostics;

public sealed class SuggestionTests
{
    private static readonly string[] Words = ["accounts", "activities", "book", "measure", "people", "rate"];

    [Theory]
    [InlineData("acounts", "accounts")]
    [InlineData("acccounts", "accounts")]
    [InlineData("accoumts", "accounts")]
    [InlineData("meausre", "measure")]
    [InlineData("raet", "rate")]
    [InlineData("RATE", "rate")]
    [InlineData("poeple", "people")]
    public void A_letter_lost_doubled_mistyped_or_swapped_is_a_slip(string word, string meant) => Suggestion.Nearest(word, Words).ShouldBe(meant);

    [Theory]
    [InlineData("customers")]
    [InlineData("tare")]
    [InlineData("b")]
    [InlineData("quota")]
    public void A_word_too_far_from_all_is_not_guessed(string word) => Suggestion.Nearest(word, Words).ShouldBeNull();

    [Fact]
    public void The_nearest_wins_and_of_equally_near_ones_the_first_in_ordinal_order()
    {
        Suggestion.Nearest("payments", ["payment", "payments_due", "paymants"]).ShouldBe("paymants");
        Suggestion.Nearest("cap", ["map", "gap", "tap"]).ShouldBe("gap");
        Suggestion.Nearest("cap", ["tap", "map", "gap"]).ShouldBe("gap");
    }

    [Fact]
    public void The_mend_asks_or_lists_what_is_allowed()
    {
        Suggestion.Mend("raet", Words).ShouldBe("Did you mean 'rate'?");
        Suggestion.Mend("nonsense", ["people", "book"]).ShouldBe("Allowed here: book, people.");
        Suggestion.Mend("nonsense", []).ShouldBe("Nothing is allowed here.");
    }
}
