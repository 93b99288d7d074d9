namespace Merit.Imports.Tests.Mapping;

public sealed class MappingFaultTests
{
    private static readonly string[] Deals = ["id,customer,closed_at,value", "D1,A1,soon,x"];

    [Fact]
    public void What_is_wrong_with_a_mapping_is_reported_at_its_place() => Golden.Match(
        Company.Small().With("mapping.yaml", """
            overlay_roles: [se]
            tables:
              deals:
                date: shut
                columns: { id: id, no: id, closed: date }
              visits: { columns: { by: person } }
              accounts: { date: x, columns: { name: text } }
              text: { columns: { a: text } }
            sources:
              - file: sources/deals.csv
                feeds:
                  deels: { columns: { id: id } }
                  opportunities:
                    columns: { id: id, amount: value, colour: red, stage: s }
                    constants: { amount: 5 }
                    values: { kind: { a: b } }
                    unresolved: { stage: skip }
                  book:
                    columns: { account_id: customer, share: value, from: closed_at }
                    unresolved: { account_id: empty }
                    duplicates: skip
            derive:
              movements: { from: contracts, amount: arrr, per: account }
              book:
                - { person: P1, from: 2024-02-01, to: 2024-01-01 }
            """).Faults(),
        "mapping-faults.txt");

    [Fact]
    public void What_does_not_fit_the_grammar_is_reported() => Golden.Match(
        Company.Small().With("mapping.yaml", """
            sources:
              - fil: sources/deals.csv
                feeds: { accounts: { unresolved: { parent_id: ignore }, where: 'a = ' } }
            derive: { book: [{ person: P1, people: { P2: 50% }, from: 1.1.2024 }] }
            """).Faults(),
        "mapping-grammar.txt");

    [Fact]
    public void What_does_not_fit_the_file_is_reported() => Golden.Match(
        Company.Small().With("sources/deals.csv", Deals).With("mapping.yaml", """
            sources:
              - file: sources/deals.csv
                types: { valeu: money }
                feeds:
                  opportunities:
                    where: custmer = "A1"
                    columns: { id: id, account_id: costumer }
                    constants: { stage: Won }
                    formulas: { closed: value, kind: number(value) }
              - file: sources/dealz.csv
                feeds: { accounts: { columns: { id: id } } }
            """).Faults(),
        "mapping-files.txt");

    [Fact]
    public void Cells_that_formulas_cannot_read_are_reported_with_their_rows() => Golden.Match(
        Company.Small()
            .With("sources/deals.csv", "id,closed_at,value", "D1,soon,5", "D2,2024-01-01,x", "D3", "D4,2024-01-01 09:30:00,6")
            .With("mapping.yaml", """
                sources:
                  - file: sources/deals.csv
                    types: { value: count }
                    feeds:
                      opportunities:
                        where: (value otherwise 0) > 0
                        columns: { id: id }
                        constants: { stage: Won }
                        formulas: { closed: date(closed_at) }
                """).Faults(),
        "mapping-cells.txt");

    [Fact]
    public void A_replaced_text_that_never_occurs_is_a_warning()
    {
        var (result, diagnostics) = new Company().With("sources/p.csv", "nr,name", "P1,Ada")
            .With("mapping.yaml", "sources: [{ file: sources/p.csv, feeds: { people: { columns: { id: nr, name: name }, values: { name: { ada: Ada } } } } }]").Load();

        result.Dataset.ShouldNotBeNull();
        diagnostics.Items.Single().ToString().ShouldBe("mapping.yaml:1:104: warning mapping-value-unused: No row of 'sources/p.csv' has 'ada' for 'name'. Is it spelt as in the file?");
    }

    [Fact]
    public void The_schema_is_printed_from_the_grammar() => Golden.Match(Merit.Imports.Mapping.MappingSchema.Json, "mapping.schema.json");
}
