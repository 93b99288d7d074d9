using Merit.Formulas.Binding;
using Merit.Plans.Components;

namespace Merit.Calculation.Compilation;

/// <summary>A component whose formulas are bound.</summary>
internal abstract record BoundComponent(Component Source)
{
    /// <summary>What other formulas read of it: <c>NAME.earned</c> and so on.</summary>
    public required ComponentSymbols Symbols { get; init; }

    /// <summary>The goal that the word <c>goal</c> means in it; null when it has no measure by name.</summary>
    public ScalarSymbol? Goal { get; init; }

    /// <summary>The name by which the table of goals knows it.</summary>
    public string? GoalName { get; init; }

    /// <summary>Part of the annual target variable.</summary>
    public BoundFormula? Weight { get; init; }

    /// <summary>The target for a full period.</summary>
    public BoundFormula? Target { get; init; }

    /// <summary>The gate's condition.</summary>
    public BoundFormula? Gate { get; init; }

    /// <summary>The factor.</summary>
    public BoundFormula? Multiplier { get; init; }

    /// <summary>The most.</summary>
    public BoundFormula? Cap { get; init; }

    /// <summary>The least.</summary>
    public BoundFormula? Floor { get; init; }

    /// <summary>At which rates its events' amounts count; null where the plan's rule holds.</summary>
    public BoundExchange? Exchange { get; init; }

    /// <summary>The set whose events earn or pay; null for a component on no events.</summary>
    public virtual BoundEventSet? Events => null;

    /// <summary>Every bound formula about a row of <see cref="Events"/>.</summary>
    public virtual IEnumerable<BoundFormula> RowFormulas() => [];

    /// <summary>Whether one of its formulas asks for the goal.</summary>
    public bool ReadsGoal() => Goal is { } goal && PersonFormulas().Any(f => f.Root.DescendantsAndSelf().Any(n => n is ScalarNode s && s.Symbol == goal));

    /// <summary>Every bound formula about the participant, to find what must be worked out before.</summary>
    public virtual IEnumerable<BoundFormula> PersonFormulas() => new[] { Weight, Target, Gate, Multiplier, Cap, Floor }.OfType<BoundFormula>();
}
