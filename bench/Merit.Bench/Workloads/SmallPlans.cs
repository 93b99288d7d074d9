using Merit.Data.Diagnostics;
using Merit.Plans;

namespace Merit.Bench.Workloads;

/// <summary>Plans of one component, so that one part of the calculation shows.</summary>
internal static class SmallPlans
{
    /// <summary>An amount for each event: crediting and little else.</summary>
    public const string Crediting = "spiff";

    /// <summary>Cumulative tiers in order of date and id: crediting, ordering and tiers.</summary>
    public const string Tiers = "tiers";

    /// <summary>Retention through a curve: sums by person, and a curve once a person.</summary>
    public const string Curve = "curve";

    /// <summary>A measure that sums a formula over a person's events, and a bonus on it.</summary>
    public const string Grouping = "grouping";

    /// <summary>As <see cref="Crediting"/>, with a formula of several operations for the amount.</summary>
    public const string Formula = "formula";

    private const string Expansions = """
        events:
          expansions: { of: movements, where: kind = "expansion" }
        """;

    public static IReadOnlyList<string> All { get; } = [Crediting, Tiers, Curve, Grouping, Formula];

    public static Plan Read(string name)
    {
        var diagnostics = new DiagnosticBag();
        var text = $"""
            plan: {name}
            title: A plan of one component
            effective: {"{ from: 2026-01-01, to: 2026-12-31 }"}
            currency: USD
            period: quarter
            pay: {"{ proration: none }"}
            {Rest(name)}
            """;
        var plan = PlanReader.Read(text, name + ".yaml", diagnostics);
        return plan is not null && !diagnostics.HasErrors ? plan : throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder()));
    }

    private static string Rest(string name) => name switch
    {
        Crediting => Expansions + """

            components:
              it: { kind: spiff, events: expansions, amount: 5 }
            """,
        Formula => Expansions + """

            components:
              it: { kind: spiff, events: expansions, amount: 'if(account.segment = "key", min(arr * 2%, 40), arr * 1%) + if((term_months otherwise 0) >= 24, 10, 0)' }
            """,
        Tiers => Expansions + """

            components:
              it:
                kind: commission
                events: expansions
                value: arr
                tiers:
                  by: cumulative
                  mode: marginal
                  bands: [{ from: 0, rate: 4% }, { from: 50000, rate: 6% }, { from: 150000, rate: 10% }]
            """,
        Curve => """
            measures:
              retention: gross_retention(losses_from = credited, movement_holder = at_event, cap = none)
            components:
              it:
                kind: bonus
                weight: 100%
                measure: retention
                payout: { by: value, linear: { 85%: 50%, 95%: 100%, 100%: 125% }, below: zero, above: flat, when_empty: 0% }
            """,
        _ => Expansions + """

            measures:
              sold: sum(expansions.arr)
            components:
              it:
                kind: bonus
                weight: 100%
                measure: sold
                payout: { by: value, linear: { 0: 0%, 500000: 100% }, below: zero, above: flat, when_empty: 0% }
            """,
    };
}
