using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Calculation.Tests;

/// <summary>A small company: Ana holds account A1, with opening revenue of 100,000.00, on plan "p"; a test changes what it is about.</summary>
internal sealed class Company
{
    public const string Plan = """
        plan: p
        title: A plan
        effective: { from: 2026-01-01, to: 2026-12-31 }
        currency: USD
        period: quarter
        pay: { proration: calendar_days }
        events:
          expansions: { of: movements, where: kind = "expansion" }
        measures:
          retention: gross_retention()
        components:
          bonus:
            kind: bonus
            weight: 50%
            measure: retention
            payout: { by: value, stepped: { 85%: 100% }, when_empty: 0% }
          commission:
            kind: commission
            weight: 50%
            events: expansions
            value: arr
            rate: 10%
        """;

    private readonly List<(string Table, (string, string?)[] Cells)> _rows =
    [
        ("people", [("id", "ana"), ("name", "Ana Adler"), ("currency", "USD")]),
        ("pay", [("person_id", "ana"), ("from", "2026-01-01"), ("base_salary", "70000"), ("target_variable", "30000")]),
        ("plan_assignments", [("person_id", "ana"), ("plan", "p"), ("from", "2026-01-01")]),
        ("accounts", [("id", "A1"), ("name", "Alpha"), ("currency", "USD")]),
        ("book", [("account_id", "A1"), ("person_id", "ana"), ("share", "1"), ("from", "2025-01-01")]),
        ("movements", [("id", "M1"), ("account_id", "A1"), ("date", "2025-06-01"), ("kind", "new"), ("arr", "100000")]),
    ];

    private readonly List<TableSchema> _declared = [];

    private readonly List<string> _plans = [Plan];

    /// <summary>Adds a row.</summary>
    public Company With(string table, params (string Column, string? Text)[] cells)
    {
        _rows.Add((table, cells));
        return this;
    }

    /// <summary>Adds columns of the company's own to a table.</summary>
    public Company Declaring(TableSchema table, params IEnumerable<ColumnSchema> columns)
    {
        _declared.Add(table.With(columns));
        return this;
    }

    /// <summary>Leaves out the rows of a table.</summary>
    public Company Without(string table)
    {
        _rows.RemoveAll(row => row.Table == table);
        return this;
    }

    /// <summary>Changes the plan's text; what is replaced must be there.</summary>
    public Company Saying(string instead, string of)
    {
        _plans[0].ShouldContain(of);
        _plans[0] = _plans[0].Replace(of, instead, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds a plan.</summary>
    public Company AlsoOn(string plan)
    {
        _plans.Add(plan);
        return this;
    }

    /// <summary>The rows as a dataset.</summary>
    public Dataset Dataset()
    {
        var builder = new DatasetBuilder(_declared);
        foreach (var (table, cells) in _rows)
        {
            builder.Row(table, cells);
        }

        return builder.Build();
    }

    /// <summary>The plans, read; what is wrong with them goes to <paramref name="diagnostics"/>.</summary>
    public IReadOnlyList<Plan> Plans(DiagnosticBag diagnostics) => [.. _plans.ConvertAll(text => PlanReader.Read(text, "p.yaml", diagnostics)).OfType<Plan>()];

    /// <summary>Calculates the first quarter.</summary>
    public CalculationRun? Run(DiagnosticBag diagnostics, string period = "2026-Q1") =>
        CalculationRun.Start(Dataset(), Plans(diagnostics), Period.Parse(period), CalculationOptions.Default, diagnostics);

    /// <summary>Calculates the first quarter, without fault.</summary>
    public CalculationRun Run()
    {
        var bag = new DiagnosticBag();
        var run = Run(bag);
        bag.InOrder().ShouldBeEmpty();
        return run.ShouldNotBeNull();
    }
}
