using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Syntax;
using Merit.Plans.Components;
using Merit.Plans.Crediting;
using Merit.Plans.Examples;
using Merit.Plans.Exchange;
using Merit.Plans.Goals;
using Merit.Plans.Lookups;
using Merit.Plans.Measures;
using Merit.Plans.Parameters;

namespace Merit.Plans;

/// <summary>A plan as its document says it, every formula parsed, nothing yet looked up. The grammar is in <c>docs/plan-reference.md</c>.</summary>
public sealed record Plan
{
    /// <summary>The name by which people are assigned to it.</summary>
    public required string Name { get; init; }

    /// <summary>The document, and the place of its name.</summary>
    public required SourceLocation Where { get; init; }

    /// <summary>SHA-256 of the document's bytes with line ends as LF, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The days on which it is in force.</summary>
    public required EffectiveRange Effective { get; init; }

    /// <summary>The currency of its amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>How long a performance period is.</summary>
    public required PeriodLength Period { get; init; }

    /// <summary>The calendar whose periods those are.</summary>
    public required Calendar Calendar { get; init; }

    /// <summary>The pay mix it is made for, as base over variable; a check only. Null when it states none.</summary>
    public PayMix? Mix { get; init; }

    /// <summary>How targets shrink when a person is on the plan for a part of the period.</summary>
    public Proration? Proration { get; init; }

    /// <summary>At which rates amounts in other currencies count; null where they are an error.</summary>
    public ExchangeRule? Exchange { get; init; }

    /// <summary>At which rates people are paid in other currencies; null where their pay is an error.</summary>
    public ExchangeRule? PayExchange { get; init; }

    /// <summary>Named constants, in order of the document.</summary>
    public ImmutableArray<NamedFormula> Parameters { get; init; } = [];

    /// <summary>Named constants that change on stated days, in order of the document.</summary>
    public ImmutableArray<DatedParameter> DatedParameters { get; init; } = [];

    /// <summary>Named tables from one or two inputs to a value, in order of the document.</summary>
    public ImmutableArray<Lookup> Lookups { get; init; } = [];

    /// <summary>Sets of events, in order of the document.</summary>
    public ImmutableArray<EventSet> Events { get; init; } = [];

    /// <summary>Sets of states at an instant, in order of the document.</summary>
    public ImmutableArray<Snapshot> Snapshots { get; init; } = [];

    /// <summary>Measures, in order of the document.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>How goals become a person's goal of a period, in order of the document; a goal that is not among them stands in its row as it is.</summary>
    public ImmutableArray<GoalRule> Goals { get; init; } = [];

    /// <summary>Components, in order of the document.</summary>
    public ImmutableArray<Component> Components { get; init; } = [];

    /// <summary>The most that all components together pay a person in a period, or null.</summary>
    public Formula? Cap { get; init; }

    /// <summary>Golden examples.</summary>
    public ImmutableArray<PlanExample> Examples { get; init; } = [];

    /// <summary>The plan's period that contains the day.</summary>
    public Period PeriodOf(DateOnly day) => Calendar.Containing(day, Period);

    /// <summary>Whether performance is measured in periods like this one.</summary>
    public bool IsMeasuredBy(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Calendar.Equals(period.Calendar) && Period == period.Length;
    }
}
