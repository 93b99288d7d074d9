using System.Globalization;
using System.Numerics;

namespace Merit.Reference.Generation;

/// <summary>A retention measure with many choices stated, and a bonus on it, in most plans; and movements of every reason for it to leave out or count.</summary>
internal static class RetentionExtras
{
    // "mergers" is no reason that a choice is about, though it begins as one.
    private static readonly string[] Reasons = ["price_rise", "escalator", "discount", "migration", "merger", "mergers", "swap"];

    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var dice = world.Dice;
        var measured = plans.Where(_ => dice.Chance(60)).ToList();
        foreach (var plan in measured)
        {
            plan.Parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  chosen: {Measure(dice)}");
            plan.Parts.Components.AppendLine("  pay_chosen:").AppendLine("    kind: bonus").AppendLine(CultureInfo.InvariantCulture, $"    target: {world.Text(world.RoundAmount())}");
            plan.Parts.Components.AppendLine("    measure: chosen").AppendLine("    payout: { by: value, linear: { 50%: 0%, 100%: 100% }, below: zero, above: extrapolated, when_empty: 50% }");
        }

        if (measured.Count > 0)
        {
            Movements(world, rows);
        }
    }

    private static string Measure(Dice dice)
    {
        var kind = dice.Pick("gross_retention", "net_retention", "net_retention", "logo_retention");
        var call = new MeasureCall(dice);
        var isPointToPoint = kind == "gross_retention" && dice.Chance(25);
        // Of the company every account counts whole, whoever holds it, so that nothing is said of holders.
        var of = dice.Chance(50) ? dice.Pick("my", "company", "team", "team", "direct_reports", "all_reports", "all_reports") : "";
        var held = of == "company" ? 0 : 1;
        call.Choose("of", of.Length > 0 ? 100 : 0, of);
        call.Choose("base_holder", 60 * held, "at_start", "at_end", "at_end", "by_days");
        call.Choose("grain", 60, "account", "parent", "parent", "parent", "product", "contract");
        var over = dice.Pick("period", "period", "period", "year_to_date", "trailing");
        call.Choose("over", over == "period" ? 10 : 100, over);
        call.Choose("trailing", over == "trailing" ? 70 : 0, "2 months", "6 months", "13 months", "45 days");
        if (kind != "logo_retention")
        {
            if (isPointToPoint)
            {
                call.Choose("movement_holder", 60 * held, "at_start", "at_end", "by_days");
            }
            else
            {
                call.Choose("movement_holder", 70 * held, "at_start", "at_event", "at_event", "at_end", "at_end", "at_due", "by_days");
            }

            foreach (var reasons in (string[])["swaps", "discounts", "migrations", "mergers"])
            {
                call.Choose(reasons, 35, "counts", "excluded", "excluded");
            }
        }

        if (kind == "gross_retention")
        {
            call.Choose("losses_by", isPointToPoint ? 100 : 10, isPointToPoint ? "point_to_point" : "movements");
            call.Choose("losses_from", isPointToPoint ? 0 : 40, "cohort", "credited");
            call.Choose("cap", isPointToPoint ? 0 : 40, "account", "none");
            call.Choose("won_back", isPointToPoint ? 0 : 75, "lost", "offsets", "offsets");
        }

        if (kind == "net_retention")
        {
            call.Choose("reactivations", 40, "counts", "excluded", "excluded");
            call.Choose("price_rises", 35, "counts", "excluded", "excluded");
            call.Choose("escalators", 35, "counts", "excluded", "excluded");
        }

        call.Choose("role", 40 * held, "csm", "partner");
        return call.Of(kind);
    }

    private static void Movements(World world, CompanyRows rows)
    {
        var dice = world.Dice;
        var accounts = rows.Of("accounts").Select(row => row["id"]!).ToList();
        for (var i = accounts.Count == 0 ? 0 : dice.Between(0, 6); i > 0; i--)
        {
            var (kind, sign) = dice.Pick(("expansion", 1), ("contraction", -1), ("contraction", -1), ("churn", -1), ("reactivation", 1), ("reactivation", 1));
            rows.Add("movements", ("id", string.Create(CultureInfo.InvariantCulture, $"R{i * 37 % 100}")), ("account_id", dice.Pick(accounts)), ("date", world.DayAround()), ("kind", kind),
                ("arr", world.Text(sign * (world.Amount() + BigInteger.One))), ("reason", kind == "reactivation" ? null : dice.Pick(Reasons)));
        }
    }
}
