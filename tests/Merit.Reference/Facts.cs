namespace Merit.Reference;

/// <summary>Which hard things a run met, so that a test can count how often the generated cases reach them.</summary>
/// <param name="Met">Their names, each noted where the rule is worked out: <c>split</c>, <c>limit binds</c>.</param>
/// <param name="PaysNothing">Nobody earned anything.</param>
public sealed record Facts(IReadOnlySet<string> Met, bool PaysNothing);
