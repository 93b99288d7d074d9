using Merit.Data.Tables;

namespace Merit.Imports.Tests.Mapping;

public sealed class FeedTests
{
    [Fact]
    public void A_file_feeds_a_table_by_columns_constants_formulas_and_replaced_texts()
    {
        var deals = new Company()
            .With("sources/deals.csv", "Deal No,closed at,kind,value,flag", "D1,2024-03-01 10:00:00,Upsel,100.50,True", "D2,,NewBiz,7,False", "D3,2024-03-02,Test,1,False")
            .With("mapping.yaml", """
                tables:
                  deals:
                    description: a deal
                    date: closed
                    columns: { id: id, closed: date, kind: { type: text, choices: [expansion, new] }, value: money, big: yes_no, currency: text, day_after: date }
                sources:
                  - file: sources/deals.csv
                    types: { value: money }
                    feeds:
                      deals:
                        where: kind <> "Test"
                        columns: { id: Deal No, kind: kind, value: value }
                        constants: { currency: EUR }
                        formulas: { closed: date(closed_at), big: (value otherwise 0) >= 100, day_after: date(closed_at) + 1 day }
                        values: { kind: { Upsel: expansion, NewBiz: new } }
                """).Dataset()["deals"];

        deals.Schema.DateColumn.ShouldBe("closed");
        Rows(deals, "id", "closed", "kind", "value", "big", "currency", "day_after").ShouldBe(
            ["D1|2024-03-01|expansion|100.5|yes|EUR|2024-03-02", "D2||new|7|no|EUR|"]);
        deals.OriginOf(1).ToString().ShouldBe("sources/deals.csv:3");
    }

    [Fact]
    public void One_row_can_feed_several_tables_and_several_files_one_table()
    {
        var (result, diagnostics) = new Company()
            .With("sources/a.csv", "deal,customer", "D1,Acme", "D2,Bolt")
            .With("sources/b.jsonl", """{"id": "D3", "customer": {"id": "Bolt"}}""")
            .With("mapping.yaml", """
                tables:
                  deals: { columns: { id: id, account_id: accounts } }
                sources:
                  - file: sources/a.csv
                    feeds:
                      accounts: { columns: { id: customer, name: customer } }
                      deals: { columns: { id: deal, account_id: customer } }
                  - file: sources/b.jsonl
                    feeds:
                      deals: { columns: { id: id, account_id: customer.id } }
                """).Load();

        diagnostics.Items.ShouldBeEmpty();
        Rows(result.Dataset!["deals"], "id", "account_id").ShouldBe(["D1|Acme", "D2|Bolt", "D3|Bolt"]);
        result.Report.Feeds.Select(f => $"{f.File} {f.Table} {f.Read} {f.Loaded}").ShouldBe(
            ["sources/a.csv accounts 2 2", "sources/a.csv deals 2 2", "sources/b.jsonl deals 1 1"]);
    }

    [Fact]
    public void Columns_can_be_added_to_a_standard_table_and_files_in_data_may_have_them()
    {
        var accounts = new Company()
            .With("data/accounts.csv", "id,tier,seats", "A1,Gold,5")
            .With("mapping.yaml", "tables: { accounts: { columns: { tier: text, seats: count } } }").Dataset()["accounts"];

        Rows(accounts, "id", "tier", "seats").ShouldBe(["A1|Gold|5"]);
    }

    [Fact]
    public void Dates_can_be_written_in_another_form() =>
        Rows(new Company()
            .With("sources/p.csv", "nr;name;seit", "P1;Ada;01.02.2024")
            .With("mapping.yaml", """
                sources:
                  - { file: sources/p.csv, separator: ';', date_format: dd.MM.yyyy, feeds: { people: { columns: { id: nr, name: name, start_date: seit } } } }
                """).Dataset()["people"], "id", "start_date").ShouldBe(["P1|2024-02-01"]);

    [Fact]
    public void A_sheet_of_a_workbook_can_be_named() =>
        new Company()
            .WithBytes("sources/p.xlsx", Formats.XlsxTests.Workbook("""<row><c t="inlineStr"><is><t>nr</t></is></c></row><row><c><v>7</v></c></row>""", "More"))
            .With("mapping.yaml", "sources: [{ file: sources/p.xlsx, sheet: More, feeds: { people: { columns: { id: nr, name: nr } } } }]").Dataset()["people"].Ids!.TextAt(0).ShouldBe("7");

    [Fact]
    public void Keys_that_name_no_row_are_an_error_or_left_out_or_emptied_as_the_mapping_says()
    {
        var company = (string policy) => Company.Small()
            .With("sources/deals.csv", "id,customer,owner", "D1,A1,P1", "D2,A9,P1", "D3,A1,P9")
            .With("mapping.yaml", $$"""
                tables: { deals: { columns: { id: id, account_id: accounts, person_id: people } } }
                sources:
                  - file: sources/deals.csv
                    feeds:
                      deals:
                        columns: { id: id, account_id: customer, person_id: owner }
                        unresolved: { account_id: {{policy}}, person_id: skip }
                """);

        company("error").Faults().ShouldBe("sources/deals.csv:3: error reference-unknown: deals: Column 'account_id' names 'A9', which no row of accounts has. Did you mean 'A1'?");
        Rows(company("skip").Dataset()["deals"], "id", "account_id").ShouldBe(["D1|A1"]);
        Rows(company("empty").Dataset()["deals"], "id", "account_id").ShouldBe(["D1|A1", "D2|"]);
        company("empty").Load().Result.Report.LeftOut.Listed.Select(d => $"{d.Where} {d.Code}").ShouldBe(["sources/deals.csv:3 unresolved-emptied", "sources/deals.csv:4 unresolved-skipped"]);
    }

    [Fact]
    public void Of_duplicates_that_may_be_skipped_the_same_one_stays_whatever_their_order()
    {
        string[] rows = ["P1,Cy", "P1,Ada", "P1,Ben"];
        foreach (var order in new[] { rows, [.. rows.Reverse()] })
        {
            var (result, _) = new Company().With("sources/p.csv", ["nr,name", .. order])
                .With("mapping.yaml", "sources: [{ file: sources/p.csv, feeds: { people: { columns: { id: nr, name: name }, duplicates: skip } } }]").Load();

            Rows(result.Dataset!["people"], "id", "name").ShouldBe(["P1|Ada"]);
            result.Report.LeftOut.Count.ShouldBe(2);
            result.Report.Feeds.Single().LeftOut.ShouldBe(2);
        }
    }

    [Fact]
    public void Rows_that_the_condition_does_not_want_are_counted() =>
        Golden.Match(new Company().With("sources/p.csv", "nr,name,test", "P1,Ada,no", "P2,Ben,yes", "P3,Cy,yes")
            .With("mapping.yaml", """sources: [{ file: sources/p.csv, feeds: { people: { columns: { id: nr, name: name }, where: 'test = "no"' } } }]""").Load().Result.Report.ToText(), "filtered.txt");

    internal static string[] Rows(Table table, params string[] columns) =>
        [.. Enumerable.Range(0, table.Count).Select(row => string.Join('|', columns.Select(c => table.Find(c)?.TextAt(row) ?? "")))];
}
