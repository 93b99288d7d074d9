namespace Merit.Cli.Tests.Commands;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("dna", "There is nobody 'dna' on a plan in 2026-Q1. Did you mean 'dana'?")]
    [InlineData("Dana Fix", "There is nobody 'Dana Fix' on a plan in 2026-Q1. Did you mean 'Dana Fox'?")]
    [InlineData("somebody-else", "There is nobody 'somebody-else' on a plan in 2026-Q1. There are: dana, eli, faye.")]
    public void An_unknown_person_is_answered_with_who_is_there(string person, string message)
    {
        using var company = new CompanyFixture();

        var run = company.Run("explain", "acme", person, "--period", "2026-Q1");

        run.ShouldBe(new Captured(ExitCode.Usage, "", $"merit: {message}\n"));
    }

    [Fact]
    public void An_unknown_component_is_answered_with_the_nearest()
    {
        using var company = new CompanyFixture();

        var run = company.Run("explain", "acme", "dana", "retention_bonas", "--period", "2026-Q1");

        run.ShouldBe(new Captured(ExitCode.Usage, "", "merit: Dana Fox has no component 'retention_bonas' in 2026-Q1. Did you mean 'retention_bonus'?\n"));
    }

    [Fact]
    public void A_person_can_be_named_by_their_name_in_any_case()
    {
        using var company = new CompanyFixture();

        company.Run("explain", "acme", "DANA fox", "--period", "2026-Q1").ShouldBe(company.Run("explain", "acme", "dana", "--period", "2026-Q1"));
    }

    [Fact]
    public void A_component_can_be_named_by_its_title()
    {
        using var company = new CompanyFixture();

        company.Run("explain", "acme", "dana", "expansion commission", "--period", "2026-Q1")
            .ShouldBe(company.Run("explain", "acme", "dana", "expansion_commission", "--period", "2026-Q1"));
    }

    [Fact]
    public void A_name_that_two_people_share_is_answered_with_their_keys()
    {
        using var company = new CompanyFixture();
        company.Change("data/people.csv", "Eli Stone", "Dana Fox");

        company.Run("explain", "acme", "Dana Fox", "--period", "2026-Q1").Error.ShouldBe("merit: 2 people are called 'Dana Fox': dana, eli. Name one by this key.\n");
    }

    [Fact]
    public void Somebody_who_is_on_no_plan_in_the_period_is_not_called_unknown()
    {
        using var company = new CompanyFixture();
        company.Change("data/plan_assignments.csv", "faye,renewals-and-expansions,2026-02-15", "faye,renewals-and-expansions,2026-04-01");

        company.Run("explain", "acme", "Faye Moreau", "--period", "2026-Q1").Error.ShouldBe("merit: 'Faye Moreau' is on no plan in 2026-Q1.\n");
    }

    [Theory]
    [InlineData("2026-Q5", "'2026-Q5' is no period. A month is written 2026-01, a quarter 2026-Q1, a year 2026, a week 2026-W01; of a calendar with the prefix FY they are FY2026-P01, FY2026-Q1, FY2026 and FY2026-W01.")]
    [InlineData("Q1", "'Q1' is no period. A month is written 2026-01, a quarter 2026-Q1, a year 2026, a week 2026-W01; of a calendar with the prefix FY they are FY2026-P01, FY2026-Q1, FY2026 and FY2026-W01.")]
    public void A_period_that_is_none_is_answered_with_how_to_write_one(string period, string message)
    {
        using var company = new CompanyFixture();

        var run = company.Run("calculate", "acme", "--period", period);

        run.ShouldBe(new Captured(ExitCode.Usage, "", $"merit: {message}\nSee 'merit calculate --help'.\n"));
    }

    [Fact]
    public void A_period_of_another_length_is_answered_with_the_one_that_is_meant()
    {
        using var company = new CompanyFixture();

        var run = company.Run("calculate", "acme", "--period", "2026-02");

        run.ExitCode.ShouldBe(ExitCode.InvalidInput);
        run.Error.ShouldContain("Ask for 2026-Q1.");
    }

    [Fact]
    public void A_period_without_anybody_warns_and_says_when_assignments_begin()
    {
        using var company = new CompanyFixture();

        var run = company.Run("calculate", "acme", "--period", "2025-Q4");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Error.ShouldBe("warning period-without-participants: Nobody is on a plan in 2025-Q4. The first plan assignment begins on 2026-01-01, the last on 2026-02-15.\n");
    }

    [Fact]
    public void A_missing_period_is_said_plainly()
    {
        var run = Captured.Run("calculate", "acme");

        run.ShouldBe(new Captured(ExitCode.Usage, "", "merit: Option '--period' is required.\nSee 'merit calculate --help'.\n"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_answered_with_the_nearest()
    {
        using var company = new CompanyFixture();

        var run = company.Run("calculate", company.Beside("acmee"), "--period", "2026-Q1");

        run.ShouldBe(new Captured(ExitCode.FileFault, "", "merit: There is no folder 'acmee'. Did you mean 'acme'?\n"));
    }

    [Fact]
    public void A_folder_without_a_plan_is_told_where_plans_are()
    {
        using var company = new CompanyFixture();
        Directory.Delete(Path.Combine(company.Folder, "plans"), recursive: true);

        var run = company.Run("calculate", "acme", "--period", "2026-Q1");

        run.ExitCode.ShouldBe(ExitCode.InvalidInput);
        run.Error.ShouldStartWith("error plans-missing: 'acme' has no plan. Plans are YAML files in its folder plans/;");
    }

    [Fact]
    public void Earning_lines_as_a_table_are_refused_with_what_to_add()
    {
        using var company = new CompanyFixture();

        company.Run("calculate", "acme", "--period", "2026-Q1", "--lines")
            .ShouldBe(new Captured(ExitCode.Usage, "", "merit: earning lines are written as json or csv: add --format csv.\n"));
    }
}
