using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Calculation.Tests.Agreement;

/// <summary>The quarter-close plans of the benchmark over a company small enough to work out by hand.</summary>
internal static class QuarterClose
{
    private const string Csm = """
        plan: quarter-close-csm
        title: Quarter close, customer success managers
        effective: { from: 2026-01-01 }
        currency: USD
        period: quarter
        pay: { proration: none }
        events:
          expansions:
            of: movements
            where: kind = "expansion"
          big_expansions:
            of: movements
            where: kind = "expansion" and arr >= 10000
          long_renewals:
            of: movements
            where: kind = "renewal" and (term_months otherwise 0) >= 24
        snapshots:
          closing_usage: { of: usage, at: closing, where: date >= period.start }
        measures:
          retention: gross_retention(losses_from = credited, movement_holder = at_event, cap = none)
          adoption: sum(closing_usage.active_users) / sum(closing_usage.licenses_purchased)
        components:
          grr_bonus:
            kind: bonus
            weight: 1/3
            measure: retention
            payout: { by: value, linear: { 85%: 50%, 95%: 100%, 100%: 125% }, below: zero, above: flat, when_empty: 0% }
          expansion_commission:
            kind: commission
            events: expansions
            value: arr
            tiers:
              by: cumulative
              mode: marginal
              bands: [{ from: 0, rate: 4% }, { from: 50000, rate: 6% }, { from: 150000, rate: 10% }]
            released: in proportion to cash
          spif_expansion:
            kind: spiff
            events: big_expansions
            amount: 150
            cap: 3000
          spif_renewal:
            kind: spiff
            events: long_renewals
            amount: 250
          adoption_bonus:
            kind: bonus
            weight: 1/6
            measure: adoption
            payout: { by: value, linear: { 50%: 0%, 70%: 100%, 85%: 120% }, below: zero, above: flat, when_empty: 0% }
        """;

    private const string Manager = """
        plan: quarter-close-manager
        title: Quarter close, managers
        effective: { from: 2026-01-01 }
        currency: USD
        period: quarter
        pay: { proration: none }
        measures:
          retention: gross_retention(losses_from = credited, movement_holder = at_event, cap = none)
          team_retention: pooled(retention, direct_reports)
        components:
          team_grr_bonus:
            kind: bonus
            weight: 1/3
            measure: team_retention
            payout: { by: value, linear: { 85%: 50%, 95%: 100%, 100%: 125% }, below: zero, above: flat, when_empty: 0% }
        """;

    public static Period Quarter { get; } = Period.Parse("2026-Q1");

    public static IReadOnlyList<Plan> Plans()
    {
        var diagnostics = new DiagnosticBag();
        var plans = new[] { PlanReader.Read(Csm, "csm.yaml", diagnostics), PlanReader.Read(Manager, "manager.yaml", diagnostics) };
        diagnostics.Items.ShouldBeEmpty();
        return [.. plans.OfType<Plan>()];
    }

    /// <summary>
    /// Ann holds K1, three fifths of K2, and K3 until 14 February; Ben two fifths of K2, and K5; Cay joins on 15 February and takes over K3, which
    /// churns; all report to Max.
    /// </summary>
    public static Dataset Company()
    {
        var builder = new DatasetBuilder();
        Person(builder, "ann", "2020-01-01", "24000", "quarter-close-csm");
        Person(builder, "ben", "2020-01-01", "30000", "quarter-close-csm");
        Person(builder, "cay", "2026-02-15", "12000", "quarter-close-csm");
        Person(builder, "max", "2020-01-01", "36000", "quarter-close-manager");
        foreach (var (account, opening) in new[] { ("K1", "100000"), ("K2", "50000"), ("K3", "40000"), ("K4", "0"), ("K5", "500000") })
        {
            builder.Row("accounts", ("id", account), ("currency", "USD"));
            Movement(builder, "N" + account, account, "2025-06-01", "new", opening);
        }

        Held(builder, "K1", "ann", "1");
        Held(builder, "K2", "ann", "0.6");
        Held(builder, "K2", "ben", "0.4");
        Held(builder, "K3", "ann", "1", "2025-01-01", "2026-02-14");
        Held(builder, "K3", "cay", "1", "2026-02-15");
        Held(builder, "K4", "ben", "1");
        Held(builder, "K5", "ben", "1");

        Movement(builder, "E01", "K1", "2026-01-20", "expansion", "30000");
        Movement(builder, "E02", "K2", "2026-01-20", "expansion", "50000");
        Movement(builder, "E03", "K1", "2026-03-31", "expansion", "10000.75");
        Movement(builder, "E04", "K3", "2026-02-20", "churn", "-40000");
        Movement(builder, "E05", "K1", "2026-02-01", "contraction", "-5000");
        Movement(builder, "E06", "K2", "2026-03-01", "contraction", "-10000");
        Movement(builder, "E07", "K2", "2026-01-15", "renewal", "0", "24");
        Movement(builder, "E08", "K3", "2026-02-14", "renewal", "0", "36");
        Movement(builder, "E09", "K4", "2026-02-15", "renewal", "0", "12");
        Paid(builder, "E01", "K1", "30000", "30000", "2026-02-20");
        Paid(builder, "E02", "K2", "50000", "25000", "2026-03-31");
        Paid(builder, "E03", "K1", "10000.75", "10000.75", "2026-04-01");

        Usage(builder, "K1", "2026-03-22", "100", "99");
        Usage(builder, "K1", "2026-03-29", "100", "60");
        Usage(builder, "K2", "2026-03-22", "50", "40");
        Usage(builder, "K3", "2026-03-29", "20", "20");
        Usage(builder, "K5", "2025-12-28", "10", "10");
        return builder.Build();
    }

    private static void Person(DatasetBuilder builder, string id, string from, string variable, string plan)
    {
        builder.Row("people", ("id", id), ("name", id), ("currency", "USD"), ("start_date", from));
        builder.Row("pay", ("person_id", id), ("from", from), ("base_salary", "70000"), ("target_variable", variable));
        builder.Row("plan_assignments", ("person_id", id), ("plan", plan), ("from", from.StartsWith("2020", StringComparison.Ordinal) ? "2026-01-01" : from));
        if (id != "max")
        {
            builder.Row("reporting", ("person_id", id), ("manager_id", "max"), ("from", from));
        }
    }

    private static void Held(DatasetBuilder builder, string account, string person, string share, string from = "2025-01-01", string? to = null) =>
        builder.Row("book", ("account_id", account), ("person_id", person), ("role", "csm"), ("share", share), ("from", from), ("to", to));

    private static void Movement(DatasetBuilder builder, string id, string account, string date, string kind, string arr, string? term = null) =>
        builder.Row("movements", ("id", id), ("account_id", account), ("date", date), ("kind", kind), ("arr", arr), ("term_months", term));

    private static void Paid(DatasetBuilder builder, string movement, string account, string invoiced, string paid, string date)
    {
        builder.Row("invoices", ("id", "I" + movement), ("account_id", account), ("date", "2026-01-20"), ("amount", invoiced), ("kind", "invoice"));
        builder.Row("invoice_lines", ("invoice_id", "I" + movement), ("event_id", movement), ("amount", invoiced));
        builder.Row("payments", ("id", "P" + movement), ("invoice_id", "I" + movement), ("date", date), ("amount", paid));
    }

    private static void Usage(DatasetBuilder builder, string account, string date, string bought, string active) =>
        builder.Row("usage", ("account_id", account), ("date", date), ("licenses_purchased", bought), ("active_users", active));
}
