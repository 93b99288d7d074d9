using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>A bonus on a measure of which less is better, in some plans.</summary>
internal static class LessIsBetterExtras
{
    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var dice = world.Dice;
        foreach (var plan in plans.Where(_ => dice.Chance(30)))
        {
            // Gains are in every plan.
            var (measure, goal) = dice.Pick(("count(gains)", dice.Pick("1", "2", "0")), ("sum(gains.arr)", world.Text(world.RoundAmount())));
            plan.Parts.Components.AppendLine("  pay_less:").AppendLine("    kind: bonus").AppendLine(CultureInfo.InvariantCulture, $"    target: {world.Text(world.RoundAmount())}")
                .AppendLine(CultureInfo.InvariantCulture, $"    measure: {measure}").AppendLine(CultureInfo.InvariantCulture, $"    goal: {goal}").AppendLine(CultureInfo.InvariantCulture, $"    better: {dice.Pick("less", "less", "more")}")
                .AppendLine(CultureInfo.InvariantCulture, $"    payout: {{ by: attainment, linear: {{ 0%: 0%, 100%: 100% }}, below: {dice.Pick("zero", "flat", "extrapolated")}, above: extrapolated, when_empty: 40% }}");
        }
    }
}
