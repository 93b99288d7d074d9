using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Examples;

/// <summary>A golden case inside the document: one person, stated facts, expected earnings.</summary>
public sealed record PlanExample
{
    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceLocation Where { get; init; }

    /// <summary>The period, or null for the first of the plan.</summary>
    public Period? Period { get; init; }

    /// <summary>The person's annual base salary, or null.</summary>
    public Formula? BaseSalary { get; init; }

    /// <summary>The person's annual target variable, or null.</summary>
    public Formula? TargetVariable { get; init; }

    /// <summary>Values of measures, in place of working them out.</summary>
    public ImmutableArray<NamedFormula> Measures { get; init; } = [];

    /// <summary>Goals by the measure's or event set's name.</summary>
    public ImmutableArray<NamedFormula> Goals { get; init; } = [];

    /// <summary>The event sets that the example gives, those without events too.</summary>
    public ImmutableArray<string> EventSets { get; init; } = [];

    /// <summary>Credited events, in place of finding them.</summary>
    public ImmutableArray<ExampleEvent> Events { get; init; } = [];

    /// <summary>Expected earnings by component.</summary>
    public required ImmutableArray<NamedFormula> Expected { get; init; }
}
