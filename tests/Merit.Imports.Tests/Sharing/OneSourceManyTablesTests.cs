using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Tables;

namespace Merit.Imports.Tests.Sharing;

/// <summary>One file that feeds several tables gives what a file for each table gives: columns are shared and rows joined by number on the way, and nothing of it shows.</summary>
public sealed class OneSourceManyTablesTests
{
    private const string Mapping = """
        sources:
          - file: sources/events.csv
            types: { amount: number }
            feeds:
              movements:
                columns: { id: event, account_id: account, date: day, kind: kind }
                formulas: { arr: 'if(kind = "churn", -amount, amount)' }
              invoices:
                where: invoice is not empty
                columns: { id: invoice, account_id: account, date: day, amount: amount }
                constants: { kind: invoice }
              invoice_lines:
                where: invoice is not empty
                columns: { invoice_id: invoice, event_id: event, amount: amount }
              payments:
                where: paid is not empty
                columns: { id: event, invoice_id: invoice, date: paid, amount: amount }
        """;

    // Keys repeat, are unknown and are missing now and then; amounts have more decimals than they should, days are no days.
    private static readonly Gen<Row> Rows =
        from number in Gen.Choose(1, 25)
        from account in Gen.Frequency((20, Gen.Elements("A1", "A2")), (1, Gen.Elements("", "A9")))
        from day in Gen.Frequency((30, Gen.Elements("2024-02-29", "2024-03-31")), (1, Gen.Elements("2024-02-30", "")))
        from kind in Gen.Frequency((20, Gen.Elements("expansion", "churn")), (1, Gen.Constant("upsell")))
        from amount in Gen.Frequency((30, Gen.Elements("100.00", "0.01", "12.5")), (1, Gen.Elements("x", "", "0.001", "10%")))
        from invoice in Gen.Frequency((4, Gen.Choose(1, 40).Select(n => Key('I', n))), (2, Gen.Constant("")))
        from paid in Gen.Elements("2024-04-01", "2024-05-01", "")
        select new Row(Key('E', number), account, day, kind, amount, invoice, paid);

    [Fact]
    public void It_makes_no_difference_whether_tables_share_a_source() =>
        Prop.ForAll(Rows.ListOf().Select(rows => rows.Take(12).ToList()).ToArbitrary(), rows =>
        {
            Compare(rows, mayFail: true);
            Compare([.. rows.Where(IsClean).DistinctBy(row => row.Event).DistinctBy(row => row.Invoice.Length > 0 ? row.Invoice : row.Event)], mayFail: false);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static bool IsClean(Row row) =>
        row.Account is "A1" or "A2" && row.Day is "2024-02-29" or "2024-03-31" && row.Kind is not "upsell" && row.Amount is "100.00" or "0.01" or "12.5" && (row.Invoice.Length > 0 || row.Paid.Length == 0);

    private static void Compare(List<Row> rows, bool mayFail)
    {
        var (shared, sharedFindings) = Basis().With("sources/events.csv", ["event,account,day,kind,amount,invoice,paid", .. rows.Select(r => $"{r.Event},{r.Account},{r.Day},{r.Kind},{r.Amount},{r.Invoice},{r.Paid}")])
            .With("mapping.yaml", Mapping).Load();
        if (rows.Exists(row => row.Amount is "x" or "10%"))
        {
            // A formula says of such a cell that it is no number; a file of movements, that it is no amount. A percentage is a number, though no amount.
            var mayLoad = rows.TrueForAll(row => row.Amount != "x" && (row.Amount != "10%" || (row.Invoice.Length == 0 && row.Paid.Length == 0)));
            (mayLoad || shared.Dataset is null).ShouldBeTrue();
            return;
        }

        var (apart, apartFindings) = Basis()
            .With("data/movements.csv", ["id,account_id,date,kind,arr", .. rows.Select(r => $"{r.Event},{r.Account},{r.Day},{r.Kind},{(r.Kind == "churn" && r.Amount.Length > 0 ? "-" : "")}{r.Amount}")])
            .With("data/invoices.csv", ["id,account_id,date,amount,kind", .. rows.Where(r => r.Invoice.Length > 0).Select(r => $"{r.Invoice},{r.Account},{r.Day},{r.Amount},invoice")])
            .With("data/invoice_lines.csv", ["invoice_id,event_id,amount", .. rows.Where(r => r.Invoice.Length > 0).Select(r => $"{r.Invoice},{r.Event},{r.Amount}")])
            .With("data/payments.csv", ["id,invoice_id,date,amount", .. rows.Where(r => r.Paid.Length > 0).Select(r => $"{r.Event},{r.Invoice},{r.Paid},{r.Amount}")])
            .Load();

        (mayFail || shared.Dataset is not null).ShouldBeTrue(string.Join('\n', sharedFindings.Items));
        Said(sharedFindings.Items).ShouldBe(Said(apartFindings.Items));
        (shared.Dataset is null).ShouldBe(apart.Dataset is null);
        if (shared.Dataset is not null)
        {
            DatasetHash.Of(shared.Dataset).ShouldBe(DatasetHash.Of(apart.Dataset!));
        }
    }

    private static Company Basis() => new Company().With("data/accounts.csv", "id,currency", "A1,USD", "A2,EUR");

    private static string Key(char letter, int number) => letter + number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Said(IEnumerable<Data.Diagnostics.Diagnostic> findings) => findings.Select(finding => $"{finding.Code}: {finding.Message} {finding.Mend}").Order(StringComparer.Ordinal);

    private sealed record Row(string Event, string Account, string Day, string Kind, string Amount, string Invoice, string Paid);
}
