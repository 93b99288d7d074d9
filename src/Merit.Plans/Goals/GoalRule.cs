using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Plans.Goals;

/// <summary>How the goals of one measure or event set become the goal of a person in a period (plan reference, "Goals").</summary>
public sealed record GoalRule
{
    /// <summary>The measure or event set, by which the table of goals knows it.</summary>
    public required string Name { get; init; }

    /// <summary>Where the name stands.</summary>
    public required SourceLocation Where { get; init; }

    /// <summary>For how long the table's rows are given; null for the plan's own period.</summary>
    public PeriodLength? GivenFor { get; init; }

    /// <summary>What of a longer goal a period has; null when none is stated.</summary>
    public GoalSpread? Spread { get; init; }

    /// <summary>The percents of the goal by month since a start, each since starts of its own; the one of the latest start that has come holds, and of two on the same day the first.</summary>
    public ImmutableArray<GoalRamp> Ramps { get; init; } = [];

    /// <summary>How the goal shrinks for a person who is in force for a part of the time.</summary>
    public Proration Proration { get; init; }

    /// <summary>Whether days on leave count as days out of force.</summary>
    public bool LeaveReduces { get; init; }

    /// <summary>The kinds of leave that count, here and for a return; every kind when empty.</summary>
    public ImmutableArray<string> LeaveKinds { get; init; } = [];

    /// <summary>Whose goals are added up in place of reading the table; null when it is read.</summary>
    public MembersGoal? SumOf { get; init; }

    /// <summary>The periods whose rows make up the goal of a period, in order: the one that holds it, or those it holds.</summary>
    /// <param name="period">A period of the plan.</param>
    public ImmutableArray<Period> PeriodsRead(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var length = GivenFor ?? period.Length;
        return length > period.Length ? [period.In(length)] : period.Parts(length);
    }
}
