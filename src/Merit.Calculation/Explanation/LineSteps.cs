using Merit.Data.Amounts;

namespace Merit.Calculation.Explanation;

/// <summary>An event's line while it is being told.</summary>
/// <param name="number">Its place among the lines.</param>
/// <param name="steps">The steps so far.</param>
internal sealed class LineSteps(int number, List<ExplanationNode> steps)
{
    /// <summary>Its place among the lines.</summary>
    public int Number => number;

    /// <summary>The steps so far.</summary>
    public List<ExplanationNode> Steps => steps;

    /// <summary>The exact amount after the last step.</summary>
    public Ratio Amount { get; set; }

    /// <summary>The rounded amount, before the plan's cap; null when lines are not rounded.</summary>
    public Arithmetic? Rounded { get; set; }

    /// <summary>What of it is payable; null when nothing is held.</summary>
    public Arithmetic? Payable { get; set; }
}
