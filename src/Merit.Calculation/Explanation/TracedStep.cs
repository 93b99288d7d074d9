using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>A step in which a figure came about, kept with it so that its explanation is the computation.</summary>
/// <param name="Step">The kind of step.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Kind">The unit of its value.</param>
/// <param name="Arithmetic">What it comes to.</param>
internal sealed record TracedStep(string Step, string Label, ValueKind Kind, Arithmetic Arithmetic)
{
    /// <summary>The place in the plan that says so, or none.</summary>
    public SourceLocation Where { get; init; }

    /// <summary>The row that it is, or null.</summary>
    public (Table Table, int Row)? Fact { get; init; }

    /// <summary>What it was worked out from, in order.</summary>
    public IReadOnlyList<TracedStep> Reads { get; init; } = [];

    /// <summary>Its value as a number among others.</summary>
    public Arithmetic AsNumber => Arithmetic.Of(FormulaValue.Of(Kind, Arithmetic.Value));
}
