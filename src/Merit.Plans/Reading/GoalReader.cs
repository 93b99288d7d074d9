using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Plans.Goals;
using PoolMembers = Merit.Formulas.Binding.PoolMembers;

namespace Merit.Plans.Reading;

/// <summary>Reads how goals become a person's goal of a period.</summary>
internal static class GoalReader
{
    public static GoalRule Goal(MappingEntry entry)
    {
        var map = (MappingNode)entry.Value;
        var kinds = map.Texts("leave");
        return new()
        {
            Name = entry.Name,
            Where = entry.Key.Where,
            GivenFor = map.Word<PeriodLength?>("given_for", null, ("week", PeriodLength.Week), ("month", PeriodLength.Month), ("quarter", PeriodLength.Quarter), ("year", PeriodLength.Year)),
            Spread = Spread(map),
            Ramps = map["ramp"] switch { MappingNode one => [Ramp(one)], SequenceNode list => [.. list.Items.Cast<MappingNode>().Select(Ramp)], _ => [] },
            Proration = ProrationWords.Of(map) ?? Proration.None,
            LeaveReduces = !kinds.IsEmpty || map.Word("leave", false, ("reduces", true)),
            LeaveKinds = kinds,
            SumOf = map.Mapping("sum_of") is { } sum ? SumOf(sum) : null,
        };
    }

    private static GoalSpread? Spread(MappingNode map) => map["spread"] switch
    {
        SequenceNode list => new(SpreadKind.Weights, list.Where, Ratios(list)),
        ScalarNode word => new(map.Word("spread", SpreadKind.Equal, ("days", SpreadKind.Days), ("whole", SpreadKind.Whole)), word.Where, []),
        _ => null,
    };

    private static GoalRamp Ramp(MappingNode map)
    {
        ImmutableArray<string> since = map.Scalar("since") is { } word ? [word.Text] : map.Texts("since");
        return new([.. since.Select(Start).Distinct()], Ratios(map.Sequence("months")!), map.Word("first_month", false, ("whole", true)), map.Where);
    }

    private static RampStart Start(string word) => word switch { "start_date" => RampStart.StartDate, "assignment" => RampStart.Assignment, _ => RampStart.Return };

    private static MembersGoal SumOf(MappingNode map) => new(
        map.Scalar("goal")!.Text,
        map.Scalar("goal")!.Where,
        map.Word("members", PoolMembers.Team, ("direct_reports", PoolMembers.DirectReports), ("all_reports", PoolMembers.AllReports), ("plan", PoolMembers.Plan)),
        map.Word("at", false, ("opening", true)),
        map.Where);

    private static ImmutableArray<Ratio> Ratios(SequenceNode list) =>
        [.. list.Items.Cast<ScalarNode>().Select(item => Ratio.TryParse(item.Text, out var value) ? value : throw new InvalidOperationException($"The number '{item.Text}' was checked before and is not sound now."))];
}
