namespace Merit.Cli.Tests.Commands;

public sealed class OutputTests
{
    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    public void A_result_is_the_same_in_a_file_as_on_standard_output(string format)
    {
        using var company = new CompanyFixture();
        var file = company.Beside("result");

        var shown = company.Run("calculate", "acme", "--period", "2026-Q1", "--format", format);
        var written = company.Run("calculate", "acme", "--period", "2026-Q1", "--format", format, "--output", file);

        written.ShouldBe(new Captured(ExitCode.Ok, "", ""));
        shown.Output.ShouldStartWith(File.ReadAllText(file));
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_file_that_cannot_be_written_has_an_exit_code_of_its_own()
    {
        using var company = new CompanyFixture();

        var run = company.Run("calculate", "acme", "--period", "2026-Q1", "--format", "json", "--output", company.Beside("nowhere/result.json"));

        run.ExitCode.ShouldBe(ExitCode.FileFault);
        run.Error.ShouldStartWith("merit: 'nowhere/result.json' cannot be written: ");
    }

    [Fact]
    public void Cancelling_ends_with_nothing_written_and_an_exit_code_of_its_own()
    {
        using var company = new CompanyFixture();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var file = company.Beside("result");

        var run = company.Run(new Watched { Cancellation = cancelled.Token }, "calculate", "acme", "--period", "2026-Q1", "--format", "json", "--output", file);

        run.ShouldBe(new Captured(ExitCode.Cancelled, "", "merit: stopped; nothing was written.\n"));
        File.Exists(file).ShouldBeFalse();
    }

    [Theory]
    [InlineData("renewals-and-expansions", "dana", "2026-Q1")]
    [InlineData("pay-when-paid", "kira", "2026-Q1")]
    [InlineData("portfolio-80-20", "maya", "2026-Q1")]
    [InlineData("manager-override", "vera", "2026-Q1")]
    [InlineData("yen-team", "sato", "2026-Q1")]
    public void An_explanation_is_a_tree_down_to_the_rows(string recipe, string person, string period)
    {
        using var company = new CompanyFixture(recipe);

        var run = company.Run("explain", "acme", person, "--period", period);

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Error.ShouldBeEmpty();
        Golden.Match(run.Output, $"explanations/{recipe}.txt");
    }

    [Fact]
    public void An_explanation_of_a_renewal_rate_says_of_each_renewal_what_it_renews_and_why_it_counts_as_it_does()
    {
        var company = Checkout.Of("examples/mechanisms/renewal-choices");
        string[] components = ["gross", "gross_no_price_rises", "logo_anniversary"];

        // In the second quarter one was won back late.
        var text = string.Join('\n', components.Select(component => Captured.Run("explain", company, "eve", component, "-p", "2026-Q1").Output).Append(Captured.Run("explain", company, "eve", "gross", "-p", "2026-Q2").Output));

        Golden.Match(text, "explanations/renewal-rates.txt");
    }

    [Fact]
    public void An_explanation_says_at_which_keys_a_lookup_found_its_value_and_which_dated_value_was_in_force()
    {
        var lookups = Checkout.Of("examples/mechanisms/lookups");
        string[] components = ["by_term_and_size", "by_segment", "weighed_by_term", "by_deals_and_volume", "capped_by_country"];

        // Nothing is in force in June.
        var text = string.Join('\n', components.Select(component => Captured.Run("explain", lookups, "ann", component, "-p", "2026-Q1").Output)
            .Append(Captured.Run("explain", Checkout.Of("examples/mechanisms/dated-parameters"), "ann", "-p", "2026-Q2").Output));

        Golden.Match(text, "explanations/lookups.txt");
    }

    [Fact]
    public void An_explanation_of_a_goal_goes_from_its_row_by_part_month_percent_and_days()
    {
        (string Folder, string Person, string Component)[] asked =
        [
            ("goals-spread-and-ramp", "ben", "pay_ramped_whole"), ("goals-spread-and-ramp", "cat", "pay_after_return"), ("goals-spread-and-ramp", "dan", "pay_by_month"), ("goals-spread-and-ramp", "cat", "pay_reduced"),
            ("goals-spread-and-ramp", "ben", "pay_advocacy_ramped"), ("nothing-to-attain", "ben", "by_rate"), ("nothing-to-attain", "ben", "by_factor"), ("nothing-to-attain", "dan", "by_book"), ("goals-spread-and-ramp", "cat", "pay_ramps_apart"), ("goals-spread-and-ramp", "cat", "pay_begun_reduced"), ("proration", "cat", "bonus_by_months"), ("proration", "cat", "bonus_by_months_begun"), ("proration", "ben", "bonus_by_working_days"),
            ("team-goals", "cal", "expansion_commission"), ("team-goals", "mia", "at_closing_bonus"), ("team-retention", "mia", "gross_by_days"), ("team-retention", "vera", "gross_renewed_all"),
        ];

        var text = string.Join('\n', asked.Select(one => Captured.Run("explain", Checkout.Of($"examples/mechanisms/{one.Folder}"), one.Person, one.Component, "-p", "2026-Q1").Output));

        Golden.Match(text, "explanations/goals.txt");
    }

    [Fact]
    public void An_explanation_says_what_is_credited_for_the_time_being_and_what_is_taken_back_and_why()
    {
        var company = Checkout.Of("examples/mechanisms/provisional-credit");
        (string Component, string Period)[] asked = [("renewals", "2026-Q1"), ("paid_by_cash", "2026-Q2"), ("year", "2026-Q2"), ("each", "2026-Q3")];

        var text = string.Join('\n', asked.Select(one => Captured.Run("explain", company, "ann", one.Component, "-p", one.Period).Output));

        Golden.Match(text, "explanations/provisional-credit.txt");
    }

    [Fact]
    public void An_explanation_has_the_rate_beside_the_amount()
    {
        var at = Checkout.Of("examples/mechanisms/currency-at-event");
        var average = Checkout.Of("examples/mechanisms/currency-average-and-fixed");
        var text = Captured.Run("explain", at, "ann", "commission", "-p", "2026-Q1").Output + Captured.Run("explain", average, "ann", "-p", "2026-Q1").Output;

        Golden.Match(text, "explanations/currencies.txt");
    }

    [Fact]
    public void People_who_are_paid_in_different_currencies_have_a_table_each_and_both_amounts_explained()
    {
        var paid = Checkout.Of("examples/mechanisms/pay-in-other-currencies");
        string[] asked = ["eva", "leo", "mia", "nia"];
        // The folder is where the checkout is.
        var table = Captured.Run("calculate", paid, "-p", "2026-Q1").Output.Replace(paid, "examples/mechanisms/pay-in-other-currencies", StringComparison.Ordinal);
        var text = table + string.Concat(asked.Select(person => Captured.Run("explain", paid, person, "-p", "2026-Q1").Output));

        Golden.Match(text, "explanations/pay-currencies.txt");
    }

    [Fact]
    public void A_long_list_of_rows_is_cut_with_a_count_unless_all_are_asked_for()
    {
        using var company = new CompanyFixture();
        var rows = Enumerable.Range(10, 40).Select(i => $"N{i},C02,2026-02-10,expansion,1000.00,,");
        File.AppendAllLines(Path.Combine(company.Folder, "data/movements.csv"), rows);

        var cut = company.Run("explain", "acme", "dana", "expansion_commission", "--period", "2026-Q1").Output;
        var all = company.Run("explain", "acme", "dana", "expansion_commission", "--period", "2026-Q1", "--all").Output;

        cut.ShouldContain("... and 35 more");
        cut.ShouldEndWith("35 rows are not shown: --all shows every row.\n");
        all.ShouldContain("N49, expansion");
        all.ShouldNotContain("--all");
    }

    [Fact]
    public void Schemas_are_printed_whole()
    {
        Captured.Run("schema", "plan").Output.ShouldContain("\"$schema\"");
        Captured.Run("schema", "mapping").Output.ShouldContain("\"$schema\"");
        Captured.Run("schema", "plam").Error.ShouldStartWith("merit: 'plam' is not allowed here. Did you mean 'plan'?");
    }

    [Fact]
    public async Task A_machine_in_another_language_prints_the_same_bytes()
    {
        using var company = new CompanyFixture("yen-team");
        var here = company.Run("calculate", "acme", "--period", "2026-Q1").Output;
        var start = MeritProcess.Start("calculate", company.Folder, "--period", "2026-Q1");
        foreach (var variable in (string[])["LANG", "LC_ALL"])
        {
            start.Environment[variable] = "de_DE.ISO-8859-1";
        }

        var there = await MeritProcess.RunAsync(start);

        there.ExitCode.ShouldBe(ExitCode.Ok);
        there.Output.Replace(company.Folder, "acme", StringComparison.Ordinal).ShouldBe(here);
    }
}
