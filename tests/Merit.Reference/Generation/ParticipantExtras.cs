using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>Components and a measure, in many plans, that read what columns of the company's own say of a participant and of whom such a column names.</summary>
internal static class ParticipantExtras
{
    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var dice = world.Dice;
        foreach (var plan in plans.Where(_ => dice.Chance(40)))
        {
            var (components, measures) = (plan.Parts.Components, plan.Parts.Measures);
            var factor = dice.Pick("participant.factor otherwise 120%", "participant.mentor.factor otherwise 3/4", "participant.mentor_id.factor otherwise participant.factor otherwise 1/2",
                "if(participant.mentor.start_date is empty, 90%, 80%)", "if(participant.mentor_id = \"P1\", 150%, 100%)");
            components.AppendLine("  pay_own_terms:").AppendLine("    kind: commission").AppendLine("    events: gains").AppendLine("    value: arr")
                .AppendLine(CultureInfo.InvariantCulture, $"    rate: {dice.Pick("participant.factor otherwise 5%", "10%")}").AppendLine(CultureInfo.InvariantCulture, $"    multiplier: {factor}");
            if (dice.Chance(60))
            {
                components.AppendLine(CultureInfo.InvariantCulture, $"    cap: participant.allowance otherwise {world.Text(world.RoundAmount())}");
            }

            if (dice.Chance(50))
            {
                measures.AppendLine("  measure_own_terms: sum(gains.arr) * (participant.factor otherwise 1%)");
                components.AppendLine("  pay_measure_own_terms:").AppendLine("    kind: commission").AppendLine("    measure: measure_own_terms").AppendLine("    rate: 2%");
            }
        }
    }
}
