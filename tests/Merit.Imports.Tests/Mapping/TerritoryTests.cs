namespace Merit.Imports.Tests.Mapping;

public sealed class TerritoryTests
{
    [Fact]
    public void On_each_day_the_first_rule_that_matches_holds_for_each_role() => Book("""
        - { where: 'region = "EU"', person: P1, role: csm, from: 2024-01-01, to: 2024-06-30 }
        - { where: 'region in ("EU", "UK")', person: P2, role: csm, from: 2024-03-01 }
        - { where: 'industry = "Bank"', person: P3, role: specialist, from: 2024-01-01 }
        - { people: { P1: 60%, P3: 2/5 }, role: csm, from: 2024-02-01 }
        """).ShouldBe(
        [
            "A1|P1|csm|1|2024-01-01|2024-06-30", "A1|P2|csm|1|2024-07-01|", "A1|P3|specialist|1|2024-01-01|",
            "A2|P2|csm|1|2024-03-01|", "A2|P1|csm|0.6|2024-02-01|2024-02-29", "A2|P3|csm|0.4|2024-02-01|2024-02-29",
            "A3|P1|csm|0.6|2024-02-01|", "A3|P3|csm|0.4|2024-02-01|",
        ]);

    [Fact]
    public void A_rule_may_read_the_account_that_an_account_belongs_to() => Book("""
        - { where: 'parent.region = "EU"', person: P1, from: 2024-01-01 }
        - { where: 'not (parent.region = "EU")', person: P2, from: 2024-01-01 }
        """).ShouldBe(["A1|P2||1|2024-01-01|", "A2|P2||1|2024-01-01|", "A3|P1||1|2024-01-01|"]);

    [Fact]
    public void A_person_who_does_not_exist_is_an_error_at_the_rule() =>
        Company().With("mapping.yaml", "derive: { book: [{ person: P11, from: 2024-01-01 }] }").Faults()
            .ShouldBe("mapping.yaml:1:28: error reference-unknown: 'P11' is no row of people. Did you mean 'P1'?");

    [Fact]
    public void Accounts_that_no_rule_matches_are_a_warning()
    {
        var (result, diagnostics) = Company().With("mapping.yaml", """derive: { book: [{ where: 'region = "EU"', person: P1, from: 2024-01-01 }] }""").Load();

        result.Dataset.ShouldNotBeNull();
        diagnostics.Items.Single().ToString().ShouldBe("mapping.yaml:1:18: warning territory-unmatched: 2 of 3 accounts match no territory: A2, A3. A last rule without 'where' takes the rest.");
    }

    private static string[] Book(string rules) =>
        FeedTests.Rows(Company().With("mapping.yaml", "derive:\n  book:\n" + string.Concat(rules.Split('\n').Select(line => $"    {line}\n"))).Dataset()["book"],
            "account_id", "person_id", "role", "share", "from", "to");

    private static Company Company() => new Company()
        .With("data/people.csv", "id,name", "P1,A", "P2,B", "P3,C")
        .With("data/accounts.csv", "id,region,industry,parent_id", "A1,EU,Bank,", "A2,UK,,", "A3,,,A1");
}
