using System.Globalization;
using System.Text;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Imports.Loading;

namespace Merit.Bench.Workloads;

/// <summary>
/// A company in the standard tables, as large as asked, for what is too small to generate files for. Made by counting, so that it is the same each time:
/// fifty people, twenty accounts each, every twentieth account shared, events spread over the quarter.
/// </summary>
internal static class SmallCompany
{
    public const int People = 50;

    private const int Accounts = 20 * People;

    public static Dataset Load(int events, string plan)
    {
        var diagnostics = new DiagnosticBag();
        var dataset = CompanyLoader.Load(Files(events, plan), LoadOptions.Strict, diagnostics).Dataset;
        return dataset ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder()));
    }

    public static MemoryFiles Files(int events, string plan) => new(new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["data/people.csv"] = Csv("id,name,currency,start_date", People, i => $"P{i:000},Person {i},USD,2020-01-01"),
        ["data/pay.csv"] = Csv("person_id,from,base_salary,target_variable,currency", People, i => $"P{i:000},2026-01-01,70000,30000,USD"),
        ["data/plan_assignments.csv"] = Csv("person_id,plan,from", People, i => $"P{i:000},{plan},2026-01-01"),
        ["data/accounts.csv"] = Csv("id,name,segment,currency", Accounts, i => $"A{i:0000},Account {i},{(i % 10 == 0 ? "key" : "mid")},USD"),
        ["data/book.csv"] = Csv("account_id,person_id,role,share,from", Accounts + (Accounts / 20), Holding),
        ["data/movements.csv"] = Csv("id,account_id,date,kind,arr,term_months", Accounts + events, Movement),
    });

    private static string Holding(int i)
    {
        var account = i < Accounts ? i : 20 * (i - Accounts);
        var share = account % 20 != 0 ? "100%" : i < Accounts ? "60%" : "40%";
        return string.Create(CultureInfo.InvariantCulture, $"A{account:0000},P{(account + (i < Accounts ? 0 : 7)) % People:000},csm,{share},2025-01-01");
    }

    private static string Movement(int i)
    {
        if (i < Accounts)
        {
            return string.Create(CultureInfo.InvariantCulture, $"O{i:0000000},A{i:0000},2025-06-01,new,{10_000 + (37 * i)}.00,12");
        }

        var number = i - Accounts;
        var date = new DateOnly(2026, 1, 1).AddDays(number * 7 % 90);
        var (kind, amount) = (number % 10) switch
        {
            0 => ("contraction", -(10 + (number % 90))),
            1 => ("renewal", 0),
            _ => ("expansion", 100 + (number * 13 % 4_900)),
        };
        return string.Create(CultureInfo.InvariantCulture, $"E{number:0000000},A{number * 31 % Accounts:0000},{date:yyyy-MM-dd},{kind},{amount}.{number % 100:00},{(number % 3 == 0 ? 24 : 12)}");
    }

    private static byte[] Csv(string heading, int rows, Func<int, string> row)
    {
        var text = new StringBuilder(heading).Append('\n');
        for (var i = 0; i < rows; i++)
        {
            text.Append(row(i)).Append('\n');
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
