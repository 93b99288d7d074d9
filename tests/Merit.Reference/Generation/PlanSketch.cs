namespace Merit.Reference.Generation;

/// <summary>A generated plan: its document and the goals that it reads.</summary>
/// <param name="Name">The plan's name.</param>
/// <param name="Parts">The document's sections.</param>
/// <param name="Goals">What goals are looked up by, with the unit of their value.</param>
internal sealed record PlanSketch(string Name, PlanParts Parts, IReadOnlyList<(string Measure, Unit Unit)> Goals)
{
    /// <summary>The document.</summary>
    public string Text => Parts.ToString();
}
