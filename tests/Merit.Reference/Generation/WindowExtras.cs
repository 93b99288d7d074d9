using System.Globalization;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>An event set over other days than the period's, and a bonus on it, in many plans.</summary>
internal static class WindowExtras
{
    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var dice = world.Dice;
        foreach (var plan in plans.Where(_ => dice.Chance(40)))
        {
            // A year is long for the movements of a case; a year back has few.
            var over = dice.Pick("year_to_date", world.ShortestToDate, "trailing 45 days", "trailing 3 weeks", "trailing 4 months", world.Period.Length == PeriodLength.Year ? "trailing 1 year" : "1 period back", "1 period back", "2 periods back");
            var credit = dice.Pick("book", "{ to: book, rollup: one_level }", "{ to: team, members: equally }", "{ to: book, roles: [csm] }");
            var held = dice.Chance(30) ? dice.Pick("\n    held: period.end", "\n    held: period.start") : "";
            plan.Parts.Events.AppendLine("  looked_back:").AppendLine(CultureInfo.InvariantCulture, $"    of: movements\n    over: {over}{held}\n    credit: {credit}");
            plan.Parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  looked_back_value: {dice.Pick("sum(looked_back.arr)", "sum(looked_back.arr)", "count(looked_back) * 1000", "(last(looked_back.arr) otherwise 0)", "sum(company.looked_back.arr)")}");
            plan.Parts.Components.AppendLine("  pay_looked_back:").AppendLine("    kind: bonus").AppendLine(CultureInfo.InvariantCulture, $"    target: {world.Text(world.RoundAmount())}")
                .AppendLine("    measure: looked_back_value").AppendLine("    payout: { by: value, linear: { 0: 0%, 10000: 100% }, below: flat, above: extrapolated }");
        }
    }
}
