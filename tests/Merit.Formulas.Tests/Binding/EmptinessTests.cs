namespace Merit.Formulas.Tests.Binding;

public sealed class EmptinessTests
{
    [Theory]
    [InlineData("term_months > 24", 0)]
    [InlineData("arr + tcv", 6)]
    [InlineData("arr * term_months", 6)]
    [InlineData("if(booked > date, 1, 2)", 3)]
    [InlineData("max(tcv, 0)", 4)]
    [InlineData("days_between(booked, date)", 13)]
    [InlineData("booked + 90 days", 0)]
    [InlineData("contract.start > date", 0)]
    [InlineData("term_months in (12, 24)", 0)]
    [InlineData("-tcv", 1)]
    [InlineData("arr / (arr / 2) > 1", 0)]
    [InlineData("if(kind = \"churn\", tcv, 0) + arr", 0)]
    public void An_optional_number_or_date_of_a_row_needs_otherwise(string text, int offset) => Scopes.Error(text, Scopes.Movement).ShouldBe((FormulaCodes.MayBeEmpty, offset));

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

    [Theory]
    [InlineData("sum(expansions.tcv)", 4)]
    [InlineData("sum(expansions.tcv) otherwise 0", 4)]
    [InlineData("sum(expansions.arr where term_months > 12)", 25)]
    [InlineData("max(expansions.booked)", 4)]
    [InlineData("weighted_average(closing_usage.score by licenses_purchased)", 40)]
    [InlineData("distinct_count(expansions.tcv)", 15)]
    [InlineData("count(closing_usage where in_use)", 26)]
    public void Inside_an_aggregate_an_outer_otherwise_catches_nothing(string text, int offset) => Scopes.Error(text, Scopes.Participant).ShouldBe((FormulaCodes.MayBeEmpty, offset));
}
