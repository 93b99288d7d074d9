using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>A commission whose quota credit is not its value, in many plans.</summary>
internal static class QuotaCreditExtras
{
    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var dice = world.Dice;
        foreach (var plan in plans.Where(_ => dice.Chance(50)))
        {
            // Gains are in every plan.
            var to = plan.Parts.Components.AppendLine("  pay_credit:").AppendLine("    kind: commission").AppendLine("    events: gains").AppendLine(CultureInfo.InvariantCulture, $"    value: {dice.Pick("arr", "arr", "arr * 2")}");
            to.AppendLine(CultureInfo.InvariantCulture, $"    quota_credit: {Credit(world)}");
            var by = dice.Pick("cumulative", "attainment", "event", "none");
            if (by is "attainment" or "none" || dice.Chance(30))
            {
                to.AppendLine(CultureInfo.InvariantCulture, $"    quota: {world.Text(world.RoundAmount())}");
            }

            if (by == "none")
            {
                to.AppendLine("    rate: 1/7");
            }
            else
            {
                to.AppendLine(CultureInfo.InvariantCulture, $"    tiers: {{ by: {by}, mode: {dice.Pick("marginal", "marginal", "retroactive")}, bands: [{Bands(world, by)}] }}");
            }

            if (dice.Chance(30))
            {
                to.AppendLine(CultureInfo.InvariantCulture, $"    cap: {world.Text(world.RoundAmount())}");
            }

            if (dice.Chance(40))
            {
                to.AppendLine(CultureInfo.InvariantCulture, $"    rounding: {{ per: {dice.Pick("event", "component")}, mode: {dice.Pick("half_even", "half_up", "up", "down")} }}");
            }
        }
    }

    private static string Credit(World world) => world.Dice.Pick("arr / 2", "arr * 150%", "if(product = \"pro\", arr, 0)", "if(product = \"basic\", arr / 3, arr)", $"if(arr > {world.Text(world.RoundAmount())}, 0, arr)", "0 - arr");

    private static string Bands(World world, string by)
    {
        var dice = world.Dice;
        if (by == "attainment")
        {
            return $"{{ from: {dice.Pick("0%", "0%", "50%")}, rate: 5% }}, {{ {dice.Pick("from", "above")}: 100%, rate: {dice.Pick("10%", "1/6")} }}, {{ from: 150%, rate: 2% }}";
        }

        var middle = world.RoundAmount();
        return $"{{ from: {dice.Pick("0", "0", "1")}, rate: 5% }}, {{ {dice.Pick("from", "above")}: {world.Text(middle)}, rate: {dice.Pick("10%", "1/6")} }}, {{ from: {world.Text(middle * 3)}, rate: 2% }}";
    }
}
