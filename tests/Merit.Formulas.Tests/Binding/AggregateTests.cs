using Merit.Formulas.Binding;

namespace Merit.Formulas.Tests.Binding;

public sealed class AggregateTests
{
    [Theory]
    [InlineData("sum(expansions.arr)", "Money")]
    [InlineData("sum(expansions.arr where reason <> \"price_rise\")", "Money")]
    [InlineData("sum(expansions.arr - 2 * arr where expansions.kind = \"churn\")", "Money")]
    [InlineData("count(expansions)", "Count")]
    [InlineData("count(expansions where arr >= 10000)", "Count")]
    [InlineData("count(company.expansions where account.segment = \"x\")", "Count")]
    [InlineData("average(closing_usage.score)", "Number?")]
    [InlineData("weighted_average(closing_usage.score by closing_usage.account_arr)", "Number?")]
    [InlineData("weighted_average(closing_usage.score by account_arr where score > 5)", "Number?")]
    [InlineData("weighted_average(closing_usage.score where score > 5 by account_arr)", "Number?")]
    [InlineData("min(expansions.arr)", "Money?")]
    [InlineData("max(expansions.date)", "Date?")]
    [InlineData("first(expansions.product)", "Text?")]
    [InlineData("last(expansions.account_id)", "Row accounts?")]
    [InlineData("distinct_count(expansions.account_id)", "Count")]
    [InlineData("distinct_count(expansions.account.segment)", "Count")]
    [InlineData("sum(max(expansions.arr, 0))", "Money")]
    [InlineData("max(sum(expansions.arr), 0)", "Money")]
    [InlineData("sum(expansions.arr where date >= period.start)", "Money")]
    [InlineData("sum(expansions.arr * kicker)", "Money")]
    [InlineData("sum(if(expansions.kind = \"churn\", 1, 0))", "Number")]
    [InlineData("sum(company.expansions.arr)", "Money")]
    [InlineData("sum(team.expansions.arr where kind = \"churn\")", "Money")]
    [InlineData("sum(team.expansions.arr where team.expansions.kind = \"churn\")", "Money")]
    [InlineData("distinct_count(team.expansions.account_id)", "Count")]
    public void Many_rows_become_one_value(string text, string type) => Scopes.TypeOf(text, Scopes.Participant).ShouldBe(type);

    [Fact]
    public void An_aggregate_knows_its_set_value_weight_and_condition()
    {
        var node = Scopes.Bind("weighted_average(company.closing_usage.score by account_arr where score > 5)", Scopes.Participant).Root.ShouldBeOfType<AggregateNode>();
        node.Function.ShouldBe(AggregateFunction.WeightedAverage);
        node.Set.Name.ShouldBe("closing_usage");
        node.OfCompany.ShouldBeTrue();
        node.Value.ShouldBeOfType<ColumnNode>().Column.Name.ShouldBe("score");
        node.Weight.ShouldBeOfType<ColumnNode>().Column.Name.ShouldBe("account_arr");
        node.Where.ShouldBeOfType<BinaryNode>();
        Scopes.Bind("count(team.expansions)", Scopes.Participant).Root.ShouldBeOfType<AggregateNode>().Scope.ShouldBe(AggregateScope.Team);
        Scopes.Bind("count(expansions)", Scopes.Participant).Root.ShouldBeOfType<AggregateNode>().Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("sum(wins)", FormulaCodes.NoSet, 0)]
    [InlineData("sum(expansons.arr)", FormulaCodes.NoSet, 4)]
    [InlineData("sum(expansions.arr - closing_usage.score)", FormulaCodes.TwoSets, 21)]
    [InlineData("sum(expansions.arr where company.expansions.kind = \"churn\")", FormulaCodes.TwoSets, 25)]
    [InlineData("sum(team.expansions.arr where company.expansions.kind = \"churn\")", FormulaCodes.TwoSets, 30)]
    [InlineData("sum(company.expansions.arr where team.expansions.kind = \"churn\")", FormulaCodes.TwoSets, 33)]
    [InlineData("team.expansions.arr", FormulaCodes.SetOutsideAggregate, 0)]
    [InlineData("sum(teams.expansions.arr)", FormulaCodes.NoSet, 4)]
    [InlineData("sum(sum(expansions.arr))", FormulaCodes.NestedAggregate, 4)]
    [InlineData("sum(expansions.arr where arr > average(expansions.arr))", FormulaCodes.NestedAggregate, 31)]
    [InlineData("expansions.arr", FormulaCodes.SetOutsideAggregate, 0)]
    [InlineData("expansions", FormulaCodes.SetOutsideAggregate, 0)]
    [InlineData("max(expansions.arr, 0)", FormulaCodes.SetOutsideAggregate, 4)]
    [InlineData("sum(expansions)", FormulaCodes.WrongArguments, 4)]
    [InlineData("count(expansions.arr)", FormulaCodes.WrongArguments, 6)]
    [InlineData("sum(expansions.arr by arr)", FormulaCodes.WrongArguments, 22)]
    [InlineData("weighted_average(expansions.arr)", FormulaCodes.WrongArguments, 0)]
    [InlineData("sum(expansions.arr, 5)", FormulaCodes.WrongArguments, 0)]
    [InlineData("sum(expansions.arr where arr > 1 where arr > 2)", FormulaCodes.Unexpected, 33)]
    [InlineData("abs(wins where wins > 1)", FormulaCodes.Unexpected, 9)]
    [InlineData("sum(expansions.kind)", FormulaCodes.WrongKind, 4)]
    [InlineData("sum(expansions.arr where retention > 5%)", FormulaCodes.PersonInRow, 25)]
    [InlineData("sum(expansions.arr where gross_retention() > 5%)", FormulaCodes.MeasureNotHere, 25)]
    [InlineData("sum(expansions.ar)", FormulaCodes.UnknownName, 15)]
    public void What_is_no_aggregate_of_one_set_is_an_error(string text, string code, int offset)
    {
        // A measure of a set at participant level is no error of its own: only what stands inside is about a row.
        Scopes.Error(text, Scopes.Participant).ShouldBe((code, offset));
    }

    [Theory]
    [InlineData("average(sum(expansions.arr) per expansions.account)", "Money?")]
    [InlineData("sum(sum(expansions.arr) per expansions.account)", "Money")]
    [InlineData("sum(1 per expansions.account where count(expansions) >= 2)", "Number")]
    [InlineData("average(if(count(expansions where arr > 0) >= 1, 100%, 0%) per closing_usage.account)", "Ratio?")]
    [InlineData("weighted_average(count(expansions) per closing_usage.account by sum(closing_usage.account_arr))", "Count?")]
    [InlineData("max(count(company.expansions) per company.expansions.parent)", "Count?")]
    [InlineData("min(max(expansions.arr) per expansions.kind)", "Money?")]
    [InlineData("average(sum(max(expansions.arr) per expansions.kind) per expansions.account)", "Money?")]
    public void A_formula_for_each_group_becomes_one_value(string text, string type) => Scopes.TypeOf(text, Scopes.Participant).ShouldBe(type);

    [Fact]
    public void A_grain_knows_its_set_and_by_what_it_groups()
    {
        var node = Scopes.Bind("sum(count(expansions) per company.closing_usage.parent where count(expansions) > 1)", Scopes.Participant).Root.ShouldBeOfType<GrainNode>();
        node.Set.Name.ShouldBe("closing_usage");
        node.OfCompany.ShouldBeTrue();
        node.Key.ShouldBe(new(GroupKeyKind.Parent, "parent"));
        node.Value.ShouldBeOfType<AggregateNode>();
        node.Where.ShouldNotBeNull();
        node.DescendantsAndSelf().ShouldBe([node]);
    }

    [Fact]
    public void An_aggregate_of_the_participant_is_not_read_where_a_row_is_seen_once_for_all()
    {
        var scope = Scopes.CreditedMovement with { AllowsPersonInRow = false };
        Scopes.Error("arr > sum(expansions.arr)", scope).ShouldBe((FormulaCodes.PersonInRow, 6));
        Scopes.TypeOf("arr > sum(company.expansions.arr)", scope).ShouldBe("YesNo");
        Scopes.TypeOf("arr > sum(expansions.arr)", Scopes.CreditedMovement).ShouldBe("YesNo");
    }
}
