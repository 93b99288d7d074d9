namespace Merit.Cli.Tests.Commands;

public sealed class FindingTests
{
    private const string Plan = "plans/renewals-and-expansions.yaml";

    [Fact]
    public void Slips_in_the_keys_and_words_of_a_plan_are_shown_with_their_lines()
    {
        using var company = new CompanyFixture();
        company.Change(Plan, "    weight: 1/3", "    wieght: 1/3").Change(Plan, "proration: calendar_days", "proration: calender_days")
            .Change(Plan, "period: quarter", "period: quater").Change(Plan, "currency: USD", "currency: USDD");

        var run = company.Run("check", "acme");

        run.ExitCode.ShouldBe(ExitCode.InvalidInput);
        Golden.Match(run.ToString(), "findings/plan-words.txt");
    }

    [Fact]
    public void Slips_in_the_formulas_of_a_plan_are_shown_with_a_mark_under_the_place()
    {
        using var company = new CompanyFixture();
        company.Change(Plan, "of: movements", "of: movement").Change(Plan, "    measure: retention", "    measure: retenton")
            .Change(Plan, "base * 1.5", "base * 1.5 + 100 USD");

        var run = company.Run("calculate", "acme", "--period", "2026-Q1");

        run.ExitCode.ShouldBe(ExitCode.InvalidInput);
        run.Output.ShouldBeEmpty();
        Golden.Match(run.ToString(), "findings/plan-formulas.txt");
    }

    [Fact]
    public void What_a_goal_reads_and_the_choices_of_measures_go_by_is_told_beforehand_where_there_is_none()
    {
        using var company = new CompanyFixture();
        company.Change(Plan, "formula: gross_retention() }", "formula: 'gross_retention(movement_holder = at_due, grain = product, swaps = excluded, of = team)' }\n  bottom_up: pooled(retention, direct_reports)\n  renewed: gross_renewal_rate(price_rises = excluded)")
            .Change(Plan, "# Target incentives of a quarter", "goals:\n  expansions: { proration: calendar_days, leave: reduces }\n# Target incentives of a quarter");

        var run = company.Run("check", "acme", "--period", "2026-Q1");

        Golden.Match(run.ToString(), "findings/choices-of-nothing.txt");
    }

    [Fact]
    public void What_measures_nothing_and_what_is_nobodys_is_told_beforehand()
    {
        using var company = new CompanyFixture("adoption-70-30");
        File.WriteAllText(Path.Combine(company.Folder, "data/usage.csv"), "account_id,date,licenses_purchased,licenses_allocated,active_users\n");
        company.Change("plans/adoption-70-30.yaml", "snapshots:", "events:\n  paid: { of: movements, where: (product otherwise \"none\") = \"pro\" }\nsnapshots:")
            .Change("data/book.csv", "B01,ines,csm,100%,2023-01-01,", "B01,ines,csm,100%,2023-01-01,2024-01-31\nB01,jonas,csm,100%,2024-02-15,").Change("data/book.csv", "B03,jonas,csm,100%,2023-01-01,\n", "");

        var run = company.Run("check", "acme", "--period", "2024-Q1");

        Golden.Match(run.ToString(), "findings/nothing-to-read.txt");
    }

    [Fact]
    public void Broken_yaml_is_shown_with_its_line()
    {
        using var company = new CompanyFixture();
        company.Change(Plan, "pay: { mix: 70/30, proration: calendar_days }", "pay: { mix: 70/30, proration: calendar_days");

        Golden.Match(company.Run("check", "acme").ToString(), "findings/plan-yaml.txt");
    }

    [Fact]
    public void Bad_rows_are_all_listed_and_nothing_is_calculated()
    {
        using var company = BadRows();

        var run = company.Run("calculate", "acme", "--period", "2026-Q1");

        run.ExitCode.ShouldBe(ExitCode.InvalidInput);
        Golden.Match(run.ToString(), "findings/bad-rows.txt");
    }

    [Fact]
    public void Bad_rows_can_be_skipped_and_are_then_listed()
    {
        using var company = new CompanyFixture();
        company.Change("data/movements.csv", "M01,C01,2025-02-01", "M01,C01,2025-02-30").Change("data/movements.csv", "M02,C02,", "M02,C99,");

        var run = company.Run("calculate", "acme", "--period", "2026-Q1", "--skip-bad-rows");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        Golden.Match(run.ToString(), "findings/bad-rows-skipped.txt");
    }

    [Fact]
    public void An_import_reports_what_became_of_every_row()
    {
        using var company = BadRows();

        var strict = company.Run("import", "acme");
        strict.ExitCode.ShouldBe(ExitCode.InvalidInput);
        Golden.Match(strict.ToString(), "findings/import.txt");

        var skipping = company.Run("import", "acme", "--skip-bad-rows");
        skipping.ExitCode.ShouldBe(ExitCode.Ok);
        Golden.Match(skipping.ToString(), "findings/import-skipping.txt");
    }

    [Fact]
    public void Examples_that_give_another_figure_have_an_exit_code_of_their_own()
    {
        using var company = new CompanyFixture();
        company.Change(Plan, "expect: { retention_bonus: 2500.00,", "expect: { retention_bonus: 2500.01,");

        var run = company.Run("check", "acme");

        run.ExitCode.ShouldBe(ExitCode.ExampleDiffers);
        Golden.Match(run.ToString(), "findings/example-differs.txt");
    }

    [Fact]
    public void A_plan_that_people_are_assigned_to_and_that_is_not_there_is_found()
    {
        using var company = new CompanyFixture();
        company.Change("data/plan_assignments.csv", "eli,renewals-and-expansions", "eli,renewals-and-expansion");

        var run = company.Run("check", "acme");

        run.ExitCode.ShouldBe(ExitCode.InvalidInput);
        run.Error.ShouldBe("acme/data/plan_assignments.csv:3: error assignment-unknown-plan: There is no plan 'renewals-and-expansion'. Did you mean 'renewals-and-expansions'?\n");
    }

    [Fact]
    public void What_a_calculation_needs_and_is_not_there_is_found_without_naming_a_period()
    {
        using var company = new CompanyFixture();
        company.Change("data/pay.csv", "70000,30000,USD\neli", "70000,30000,EUR\neli").Change("data/goals.csv", "renewals-and-expansions,,expansions,2026-Q1", "renewals-and-expansions,,expansions,2026-Q3");

        var run = company.Run("check", "acme");

        run.ExitCode.ShouldBe(ExitCode.InvalidInput);
        Golden.Match(run.ToString(), "findings/check-periods.txt");
    }

    [Fact]
    public void A_gap_in_rates_is_found_in_every_period_whose_rates_are_known_and_no_later()
    {
        using var company = new CompanyFixture();
        company.Change(Plan, "currency: USD", "currency: USD\nexchange: { rates: event, within: 100 days }").Change("data/accounts.csv", "C02,Hazel Toys,Mid-Market,US,USD", "C02,Hazel Toys,Mid-Market,US,EUR");
        File.WriteAllLines(Path.Combine(company.Folder, "data/exchange_rates.csv"), ["date,from_currency,to_currency,rate", "2025-12-31,EUR,USD,1.10", "2026-06-30,EUR,USD,1.20"]);
        File.AppendAllLines(Path.Combine(company.Folder, "data/movements.csv"), ["N1,C02,2026-05-10,expansion,1000.00,,", "N2,C02,2026-11-10,expansion,1000.00,,"]);

        var run = company.Run("check", "acme");

        run.ExitCode.ShouldBe(ExitCode.InvalidInput);
        Golden.Match(run.ToString(), "findings/check-rates.txt");
    }

    [Fact]
    public void A_gap_in_the_rates_of_pay_is_found_in_every_period_whose_rates_are_known_and_no_later()
    {
        using var company = new CompanyFixture();
        company.Change(Plan, "proration: calendar_days }", "proration: calendar_days, exchange: { rates: period_end, within: 40 days } }").Change("data/pay.csv", ",USD", ",EUR");
        File.WriteAllLines(Path.Combine(company.Folder, "data/exchange_rates.csv"), ["date,from_currency,to_currency,rate", "2026-03-31,EUR,USD,1.10", "2026-09-30,EUR,USD,1.20"]);

        var run = company.Run("check", "acme");

        run.ExitCode.ShouldBe(ExitCode.InvalidInput);
        Golden.Match(run.ToString(), "findings/check-pay-rates.txt");
    }

    [Fact]
    public void A_period_is_checked_as_it_would_be_calculated_and_gives_no_figure()
    {
        using var company = new CompanyFixture();

        var sound = company.Run("check", "acme", "--period", "2026-Q1");
        var lacking = company.Run("check", "acme", "--period", "2026-Q2");

        sound.ExitCode.ShouldBe(ExitCode.Ok);
        sound.Output.ShouldContain("checked as for a calculation: 2026-Q1\n");
        sound.Output.ShouldNotContain("11,875");
        lacking.ExitCode.ShouldBe(ExitCode.InvalidInput);
        lacking.Error.ShouldContain("'dana' has no goal for 'expansions' in 2026-Q2.");
        lacking.Error.ShouldBe(company.Run("calculate", "acme", "--period", "2026-Q2").Error.Replace("3 errors. Nothing was calculated.\n", "", StringComparison.Ordinal));
        company.Run("check", "acme", "--period", "2026-02").Error.ShouldContain("error run-period-length");
        company.Run("check", "acme", "--period", "2019-Q1").Error.ShouldContain("Nobody is on a plan in 2019-Q1.");
    }

    [Fact]
    public void A_terminal_shows_the_severity_in_colour()
    {
        using var company = new CompanyFixture();
        company.Change(Plan, "    measure: retention", "    measure: retenton");

        company.Run(new Watched { Terminal = true }, "check", "acme").Error.ShouldMatch("\u001b\\[[0-9;]+merror formula-unknown-name");
        company.Run(new Watched { Terminal = true, NoColour = true }, "check", "acme").Error.ShouldNotContain("\u001b[1");
    }

    private static CompanyFixture BadRows() => new CompanyFixture()
        .Change("data/movements.csv", "M01,C01,2025-02-01", "M01,C01,2025-02-30").Change("data/movements.csv", "M02,C02,", "M02,C99,")
        .Change("data/pay.csv", "70000,30000,USD\neli", "seventy,30000,USD\neli");
}
