using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>Event sets credited by every rule beyond the plain ones, with something earned on each, in many plans; and splits of events, in many companies.</summary>
internal static class CreditExtras
{
    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var dice = world.Dice;
        foreach (var plan in plans.Where(_ => dice.Chance(55)))
        {
            var events = plan.Parts.Events.AppendLine("  passed:").AppendLine("    of: movements");
            if (dice.Chance(60))
            {
                events.AppendLine(CultureInfo.InvariantCulture, $"    where: {dice.Pick("arr > 0", "kind <> \"churn\"", "kind = \"expansion\"")}");
            }

            events.Append(Rule(dice));
            var target = world.Text(world.RoundAmount());
            plan.Parts.Measures.AppendLine("  passed_value: sum(passed.arr)").AppendLine("  passed_count: count(passed)");
            plan.Parts.Components.AppendLine("  pay_passed:").AppendLine("    kind: commission").AppendLine("    events: passed").AppendLine("    value: arr")
                .AppendLine(CultureInfo.InvariantCulture, $"    rate: {dice.Pick("10%", "1/3")}").AppendLine(CultureInfo.InvariantCulture, $"    rounding: {{ per: {dice.Pick("event", "component")} }}");
            plan.Parts.Components.AppendLine("  pay_passed_count:").AppendLine("    kind: bonus").AppendLine(CultureInfo.InvariantCulture, $"    target: {target}")
                .AppendLine(CultureInfo.InvariantCulture, $"    measure: {dice.Pick("passed_count", "passed_count", "distinct_count(passed.account_id)")}").AppendLine("    payout: { by: value, linear: { 0: 0%, 3: 100% }, below: flat, above: extrapolated }");
        }

        if (dice.Chance(30))
        {
            AcrossRoles(world, rows);
        }

        if (dice.Chance(30))
        {
            Exclusions(world, rows);
        }

        if (dice.Chance(45))
        {
            Splits(dice, rows);
        }
    }

    /// <summary>Events that count nowhere, and accounts on some days.</summary>
    private static void Exclusions(World world, CompanyRows rows)
    {
        var dice = world.Dice;
        foreach (var movement in ((string[])[.. rows.Of("movements").Select(row => row["id"]!)]).Where(_ => dice.Chance(12)))
        {
            rows.Add("exclusions", ("event_id", movement), ("reason", "sold on"), ("approved_by", "CFO"));
        }

        foreach (var account in ((string[])[.. rows.Of("accounts").Select(row => row["id"]!)]).Where(_ => dice.Chance(12)))
        {
            DateOnly? from = dice.Chance(70) ? world.DayAround() : null;
            DateOnly? to = dice.Chance(60) ? (from ?? world.Period.Start).AddDays(dice.Pick(0, 0, 5, 30)) : null;
            rows.Add("exclusions", ("account_id", account), ("reason", "bankrupt"), ("approved_by", "CFO"), ("from", from), ("to", to));
        }
    }

    /// <summary>An account that one person holds in one role until another holds it in another: nobody takes anything over.</summary>
    private static void AcrossRoles(World world, CompanyRows rows)
    {
        var people = world.Dice.Shuffled(rows.Of("people").Select(row => row["id"]!)).ToList();
        var last = world.ChangeDay();
        rows.Add("accounts", ("id", "B7"), ("name", "Between roles"), ("currency", world.Currency));
        rows.Add("book", ("account_id", "B7"), ("person_id", people[0]), ("role", world.Dice.Pick("csm", null)), ("share", "1"), ("from", new DateOnly(2021, 1, 1)), ("to", last));
        rows.Add("book", ("account_id", "B7"), ("person_id", people[^1]), ("role", "partner"), ("share", "1"), ("from", last.AddDays(1)));
        rows.Add("movements", ("id", "B70"), ("account_id", "B7"), ("date", last.AddDays(world.Dice.Between(1, 10))), ("kind", "expansion"), ("arr", world.Text(world.Amount())));
    }

    private static string Rule(Dice dice)
    {
        var roles = dice.Chance(30) ? dice.Pick(", roles: [csm]", ", roles: [csm, partner]") : "";
        var rollup = dice.Chance(35) ? dice.Pick(", rollup: one_level", ", rollup: all_levels") : "";
        var to = dice.Chance(35) ? $"team, members: {dice.Pick("whole", "equally", "equally")}" : "book";
        switch (dice.Below(4))
        {
            case 0:
                return $"    held: by_days\n    credit: {{ to: {to}{roles}{rollup} }}\n";
            case 1:
                return $"    held: {Day(dice)}\n    credit: {{ to: {to}{roles}{rollup} }}\n";
            default:
                var held = dice.Chance(20) ? $"    held: {Day(dice)}\n" : "";
                return $"{held}    credit: {{ to: {to}{roles}{rollup}, handover: [{Handover(dice)}] }}\n";
        }
    }

    private static string Day(Dice dice) => dice.Pick("booked otherwise date", "due_date otherwise date", "period.start", "period.end", "date - 1 month");

    private static string Handover(Dice dice)
    {
        var (early, late) = dice.Pick((0, 1), (1, 15), (5, 30), (14, 44));
        string Part(int within, string where) => string.Create(CultureInfo.InvariantCulture, $"{{ within: {within} days, former: {dice.Pick("100%", "50%", "1/3", "0%")}, new: {dice.Pick("0%", "50%", "100%", "2/3")}{where} }}");
        return dice.Below(3) switch
        {
            0 => Part(late, ""),
            1 => $"{Part(early, "")}, {Part(late, "")}",
            _ => $"{Part(late, ", where: arr >= 1000")}, {Part(early, "")}",
        };
    }

    private static void Splits(Dice dice, CompanyRows rows)
    {
        var people = rows.Of("people").Select(row => row["id"]!).ToList();
        foreach (var movement in ((string[])[.. rows.Of("movements").Select(row => row["id"]!)]).Where(_ => dice.Chance(25)))
        {
            var left = 12;
            foreach (var person in dice.Shuffled(people).Take(dice.Between(1, 3)))
            {
                var share = dice.Between(0, left);
                left -= share;
                rows.Add("splits", ("event_id", movement), ("person_id", person), ("role", dice.Pick("csm", "csm", "partner", null)), ("share", string.Create(CultureInfo.InvariantCulture, $"{share}/12")));
            }
        }
    }
}
