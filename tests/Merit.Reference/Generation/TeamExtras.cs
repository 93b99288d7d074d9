using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>Measures over a team's credits, and bonuses on them, in some plans; and a further team whose members come and go within the period.</summary>
internal static class TeamExtras
{
    private const string Team = "west";

    private static readonly DateOnly LongAgo = new(2021, 1, 1);

    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var dice = world.Dice;
        var chosen = plans.Where(_ => dice.Chance(40)).ToList();
        foreach (var plan in chosen)
        {
            var parts = plan.Parts;
            parts.Events.AppendLine(CultureInfo.InvariantCulture, $"  handled: {{ of: movements, where: 'kind <> \"new\"', credit: {{ to: book, rollup: {dice.Pick("none", "one_level", "all_levels")} }}, counts: {dice.Pick("share", "whole")} }}");
            parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  by_the_team: {dice.Pick("sum(team.handled.arr)", "sum(team.handled.arr where arr > 0)", "sum(team.handled.arr * 2 where team.handled.kind = \"expansion\")")}");
            parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  times_of_the_team: {dice.Pick("count(team.handled)", "distinct_count(team.handled.account_id)", "count(team.handled where arr >= 1000)")}");
            parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  mean_of_the_team: {dice.Pick("average(team.handled.arr)", "max(team.handled.arr)", "last(team.handled.arr)", "weighted_average(team.handled.arr by abs(arr))")}");
            Bonus(parts, "by_the_team", "10000");
            Bonus(parts, "times_of_the_team", "10");
            Bonus(parts, "mean_of_the_team", "1000");
            if (dice.Chance(50))
            {
                parts.Snapshots.AppendLine(CultureInfo.InvariantCulture, $"  book_of_the_day: {{ of: accounts, at: {dice.Pick("opening", "closing", "period.start + 10 days")} }}");
                parts.Measures.AppendLine("  book_of_the_team: sum(team.book_of_the_day.account_arr)");
                Bonus(parts, "book_of_the_team", "50000");
            }
        }

        if (chosen.Count > 0)
        {
            Members(world, rows);
        }
    }

    private static void Bonus(PlanParts parts, string measure, string at) =>
        parts.Components.AppendLine(CultureInfo.InvariantCulture, $"  pay_{measure}:").AppendLine("    kind: bonus").AppendLine("    target: 1000").AppendLine(CultureInfo.InvariantCulture, $"    measure: {measure}")
            .AppendLine(CultureInfo.InvariantCulture, $"    payout: {{ by: value, linear: {{ 0: 0%, {at}: 100% }}, below: extrapolated, above: extrapolated, when_empty: 20% }}");

    private static void Members(World world, CompanyRows rows)
    {
        var dice = world.Dice;
        List<string> people = [.. rows.Of("people").Select(row => row["id"]!)];
        foreach (var person in people.Where(_ => dice.Chance(65)))
        {
            var day = world.ChangeDay();
            switch (dice.Below(4))
            {
                case 0:
                    rows.Add("team_members", ("team", Team), ("person_id", person), ("from", LongAgo), ("to", day));
                    break;
                case 1:
                    rows.Add("team_members", ("team", Team), ("person_id", person), ("from", day.AddDays(1)), ("to", null));
                    break;
                default:
                    rows.Add("team_members", ("team", Team), ("person_id", person), ("from", LongAgo), ("to", null));
                    break;
            }
        }
    }
}
