namespace Merit.Formulas.Tests.Binding;

public sealed class EmptinessTests
{
    [Theory]
    [InlineData("term_months > 24", "YesNo?")]
    [InlineData("arr + tcv", "Money?")]
    [InlineData("arr * term_months", "Money?")]
    [InlineData("if(booked > date, 1, 2)", "Number?")]
    [InlineData("max(tcv, 0)", "Money?")]
    [InlineData("days_between(booked, date)", "Count?")]
    [InlineData("booked + 90 days", "Date?")]
    [InlineData("contract.start > date", "YesNo?")]
    [InlineData("term_months in (12, 24)", "YesNo?")]
    [InlineData("-tcv", "Money?")]
    public void An_optional_number_or_date_of_a_row_makes_what_reads_it_optional(string text, string type) => Scopes.TypeOf(text, Scopes.Movement).ShouldBe(type);

    [Theory]
    [InlineData("(term_months otherwise 0) > 24", "YesNo")]
    [InlineData("arr + (tcv otherwise arr)", "Money")]
    [InlineData("(arr + tcv) otherwise 0", "Money")]
    [InlineData("(tcv otherwise renewed_arr) otherwise 0", "Money")]
    [InlineData("tcv otherwise renewed_arr", "Money?")]
    [InlineData("tcv is empty or arr > 5", "YesNo")]
    [InlineData("(tcv - arr) is not empty", "YesNo")]
    [InlineData("reason <> \"price_rise\"", "YesNo")]
    [InlineData("account.segment in (\"a\")", "YesNo")]
    [InlineData("contract_id = \"C1\"", "YesNo")]
    [InlineData("tcv", "Money?")]
    [InlineData("arr / (arr / 2)", "Ratio?")]
    [InlineData("text(id, reason)", "Text?")]
    public void What_is_caught_or_compared_as_text_needs_none(string text, string type) => Scopes.TypeOf(text, Scopes.Movement).ShouldBe(type);

    [Theory]
    [InlineData("retention * 2", "Ratio?")]
    [InlineData("retention > 90%", "YesNo?")]
    [InlineData("retention > 90% and wins > 1", "YesNo?")]
    [InlineData("if(retention > 90%, 1, 2)", "Number?")]
    [InlineData("average(closing_usage.score) + 1", "Number?")]
    [InlineData("max(expansions.arr) - min(expansions.arr)", "Money?")]
    [InlineData("gross_retention() - 5%", "Ratio?")]
    [InlineData("sum(expansions.arr) / sum(closing_usage.account_arr)", "Ratio?")]
    [InlineData("participant.title = \"CSM\"", "YesNo")]
    [InlineData("retention is empty", "YesNo")]
    public void What_a_participant_lacks_flows_up(string text, string type) => Scopes.TypeOf(text, Scopes.Participant).ShouldBe(type);
}
