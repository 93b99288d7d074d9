using Merit.Formulas.Binding;

namespace Merit.Formulas.Tests.Binding;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("gross_retention()", "base_holder=at_start cap=account discounts=counts exchange_rates=constant grain=account losses_by=movements losses_from=cohort mergers=counts migrations=counts movement_holder=at_start of=my over=period periods_back=0 role= swaps=counts trailing=12 months won_back=lost")]
    [InlineData("gross_retention(losses_from = credited, movement_holder = at_event, cap = none, mergers = excluded)", "base_holder=at_start cap=none discounts=counts exchange_rates=constant grain=account losses_by=movements losses_from=credited mergers=excluded migrations=counts movement_holder=at_event of=my over=period periods_back=0 role= swaps=counts trailing=12 months won_back=lost")]
    [InlineData("net_retention(of = company)", "base_holder=at_start discounts=counts escalators=counts exchange_rates=constant grain=account mergers=counts migrations=counts movement_holder=at_start of=company over=period periods_back=0 price_rises=counts reactivations=counts role= swaps=counts trailing=12 months")]
    [InlineData("logo_retention(role = csm)", "base_holder=at_start grain=account of=my over=period periods_back=0 role=csm trailing=12 months")]
    [InlineData("logo_retention(role = \"Account manager\")", "base_holder=at_start grain=account of=my over=period periods_back=0 role=Account manager trailing=12 months")]
    [InlineData("gross_renewal_rate()", "cohort=due due_holder=at_due early=when_due escalators=counts exchange_rates=constant from=contracts grace=0 days late=won_back of=my over=period periods_back=0 price_rises=counts renewal_holder=at_due role= trailing=12 months value=arr")]
    [InlineData("logo_renewal_rate(from = movements, grace = 1 month)", "cohort=due due_holder=at_due early=when_due from=movements grace=1 month late=won_back of=my over=period periods_back=0 renewal_holder=at_due role= trailing=12 months")]
    [InlineData("logo_renewal_rate(grace = 2 weeks, late = lost)", "cohort=due due_holder=at_due early=when_due from=contracts grace=14 days late=lost of=my over=period periods_back=0 renewal_holder=at_due role= trailing=12 months")]
    public void Choices_that_are_not_stated_have_their_defaults(string text, string choices)
    {
        var node = Scopes.Bind(text, Scopes.Participant).Root.ShouldBeOfType<StandardMeasureNode>();
        string.Join(' ', node.Choices.Select(c => $"{c.Key}={c.Value}")).ShouldBe(choices);
    }

    [Theory]
    [InlineData("gross_retention(loses_from = credited)", FormulaCodes.UnknownChoice, 16, "Did you mean 'losses_from'?")]
    [InlineData("gross_retention(cap = acount)", FormulaCodes.UnknownChoice, 22, "Did you mean 'account'?")]
    [InlineData("gross_retention(of = everyone)", FormulaCodes.UnknownChoice, 21, "Allowed here: all_reports, company, direct_reports, my, team.")]
    [InlineData("gross_retention(over = trailing, trailing = 3000 years)", FormulaCodes.UnknownChoice, 44, "Write at most 60 months.")]
    [InlineData("gross_retention(over = trailing, trailing = 1861 days)", FormulaCodes.UnknownChoice, 44, "Write at most 60 months.")]
    [InlineData("gross_retention(of = company, role = csm)", FormulaCodes.ChoicesClash, 0, "Leave 'role' out.")]
    [InlineData("net_retention(movement_holder = at_event, of = company)", FormulaCodes.ChoicesClash, 0, "Leave 'movement_holder' out.")]
    [InlineData("gross_renewal_rate(of = company, due_holder = at_due)", FormulaCodes.ChoicesClash, 0, "Leave 'due_holder' out.")]
    [InlineData("net_retention(cap = none)", FormulaCodes.UnknownChoice, 14, "Allowed here: base_holder, discounts, escalators, exchange_rates, grain, mergers, migrations, movement_holder, of, over, periods_back, price_rises, reactivations, role, swaps, trailing.")]
    [InlineData("gross_retention(price_rises = excluded)", FormulaCodes.UnknownChoice, 16, "Allowed here: base_holder, cap, discounts, exchange_rates, grain, losses_by, losses_from, mergers, migrations, movement_holder, of, over, periods_back, role, swaps, trailing, won_back.")]
    [InlineData("net_retention(mergers = exclude)", FormulaCodes.UnknownChoice, 24, "Did you mean 'excluded'?")]
    [InlineData("gross_retention(over = trailing, trailing = 0 days)", FormulaCodes.UnknownChoice, 44, "Write how long: trailing = 30 days.")]
    [InlineData("gross_retention(trailing = 6 months)", FormulaCodes.ChoicesClash, 0, "Write over = trailing, or leave 'trailing' out.")]
    [InlineData("gross_renewal_rate(trailing = 6 months)", FormulaCodes.ChoicesClash, 0, "Write over = trailing, or leave 'trailing' out.")]
    [InlineData("gross_renewal_rate(over = last_year)", FormulaCodes.UnknownChoice, 26, "Allowed here: period, quarter_to_date, trailing, year_to_date.")]
    [InlineData("gross_retention(periods_back = 1.5)", FormulaCodes.UnknownChoice, 31, "Write a whole number from 0 to 999: periods_back = 1.")]
    [InlineData("gross_retention(periods_back = -1)", FormulaCodes.UnknownChoice, 31, "Write a whole number from 0 to 999: periods_back = 1.")]
    [InlineData("gross_retention(periods_back = 1000)", FormulaCodes.UnknownChoice, 31, "Write a whole number from 0 to 999: periods_back = 1.")]
    [InlineData("logo_renewal_rate(periods_back = one)", FormulaCodes.UnknownChoice, 33, "Write a whole number from 0 to 999: periods_back = 1.")]
    [InlineData("logo_renewal_rate(periods_back = 1 month)", FormulaCodes.UnknownChoice, 33, "Write a whole number from 0 to 999: periods_back = 1.")]
    [InlineData("gross_retention(losses_by = point_to_point, movement_holder = at_event)", FormulaCodes.ChoicesClash, 0, "Write losses_by = movements, or leave 'movement_holder' out.")]
    [InlineData("gross_renewal_rate(grace = 30)", FormulaCodes.UnknownChoice, 27, "Write how long: grace = 30 days.")]
    [InlineData("gross_renewal_rate(grace = month)", FormulaCodes.UnknownChoice, 27, "Write how long: grace = 30 days.")]
    [InlineData("gross_renewal_rate(from = movements, cohort = anniversary)", FormulaCodes.ChoicesClash, 0, "Write from = contracts, or leave 'cohort' out.")]
    [InlineData("net_renewal_rate(value = tcv, escalators = excluded)", FormulaCodes.ChoicesClash, 0, "Write escalators = counts, or leave 'value' out.")]
    [InlineData("net_renewal_rate(from = movements, price_rises = excluded)", FormulaCodes.ChoicesClash, 0, "Write from = contracts, or leave 'price_rises' out.")]
    [InlineData("logo_renewal_rate(value = tcv)", FormulaCodes.UnknownChoice, 18, "Allowed here: cohort, due_holder, early, from, grace, late, of, over, periods_back, renewal_holder, role, trailing.")]
    [InlineData("gross_retention(credited)", FormulaCodes.WrongArguments, 16, "Choices are written name = value: grain = account.")]
    [InlineData("gross_retention(of = my, of = company)", FormulaCodes.DuplicateChoice, 25, "State it once.")]
    [InlineData("pooled(retension, team)", FormulaCodes.UnknownName, 7, "Did you mean 'retention'?")]
    [InlineData("pooled(kicker, team)", FormulaCodes.UnknownName, 7, "Allowed here: retention, wins.")]
    [InlineData("pooled(retention, everyone)", FormulaCodes.UnknownChoice, 18, "Allowed here: all_reports, direct_reports, plan, team.")]
    [InlineData("pooled(retention)", FormulaCodes.WrongArguments, 0, "Write pooled(measure, direct_reports).")]
    public void A_choice_that_a_measure_does_not_have_is_an_error(string text, string code, int offset, string mend)
    {
        Scopes.Error(text, Scopes.Participant).ShouldBe((code, offset));
        Scopes.Errors(text, Scopes.Participant)[0].Mend.ShouldBe(mend);
    }

    [Theory]
    [InlineData("pooled(retention, direct_reports)", PoolMembers.DirectReports)]
    [InlineData("pooled(retention, all_reports)", PoolMembers.AllReports)]
    [InlineData("pooled(wins, team)", PoolMembers.Team)]
    [InlineData("pooled(wins, plan)", PoolMembers.Plan)]
    public void A_measure_is_pooled_over_members(string text, PoolMembers members) => Scopes.Bind(text, Scopes.Participant).Root.ShouldBeOfType<PooledNode>().Members.ShouldBe(members);

    [Fact]
    public void Every_word_of_every_choice_is_taken_and_the_first_is_what_holds_when_nothing_is_stated()
    {
        foreach (var (form, choice) in StandardMeasures.All.SelectMany(form => form.Choices.Select(choice => (form, choice))))
        {
            Chosen($"{form.Name}()", choice).ShouldBe(choice.Default);
            foreach (var word in Values(choice))
            {
                // With what it needs beside it.
                var needs = choice.Words.Where(one => one.Word == word).SelectMany(one => one.Needs).Concat(choice.Needs).Where(need => form.Find(need.Choice) is not null);
                Chosen($"{form.Name}({choice.Name} = {word}{string.Concat(needs.Select(need => $", {need.Choice} = {need.Word}"))})", choice).ShouldBe(word);
            }
        }
    }

    [Fact]
    public void Standard_measures_and_their_choices_have_one_name_each_and_a_meaning()
    {
        StandardMeasures.All.Select(form => form.Measure).ShouldBe(Enum.GetValues<StandardMeasure>());
        StandardMeasures.All.Select(form => form.Name).ShouldBeUnique();
        StandardMeasures.All.ShouldAllBe(form => StandardMeasures.Find(form.Name) == form && StandardMeasures.Of(form.Measure) == form);

        // A choice that several measures have is the same one, so that the reference can list it once.
        var choices = StandardMeasures.All.SelectMany(form => form.Choices).Distinct().ToList();
        choices.Select(choice => choice.Name).ShouldBeUnique();
        choices.ShouldAllBe(choice => choice.Meaning.Length > 0 && (choice.Kind == ChoiceKind.Word) == (choice.Words.Length > 1));
        choices.ShouldAllBe(choice => choice.Words.All(word => word.Meaning.Length > 0) && choice.Words.Select(word => word.Word).Distinct().Count() == choice.Words.Length);
    }

    private static IEnumerable<string> Values(MeasureChoice choice) => choice.Kind switch
    {
        ChoiceKind.Role => ["csm"],
        ChoiceKind.Count => ["0", "1", "999"],
        ChoiceKind.Duration => [.. choice.MayBeZero ? ["0 days"] : Array.Empty<string>(), "1 day", "30 days", "1 month", "12 months"],
        _ => choice.Words.Select(word => word.Word),
    };

    private static string Chosen(string text, MeasureChoice choice) => Scopes.Bind(text, Scopes.Participant).Root.ShouldBeOfType<StandardMeasureNode>().Choices[choice.Name];

    [Theory]
    [InlineData("gross_retention()")]
    [InlineData("pooled(retention, team)")]
    public void Measures_are_not_called_about_a_row(string text) => Scopes.Error(text, Scopes.Movement).ShouldBe((FormulaCodes.MeasureNotHere, 0));
}
