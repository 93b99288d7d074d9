namespace Merit.Reference;

/// <summary>Which hard things a run met, so that a test can count how often the generated cases reach them.</summary>
/// <param name="Split">Something was credited to a participant with a share other than one.</param>
/// <param name="Transfer">An account that a participant held went to somebody else inside the period.</param>
/// <param name="Straddle">A boundary of marginal tiers fell inside an event.</param>
/// <param name="Limited">A gate failed, or a cap of a component or plan was reached.</param>
/// <param name="PaysNothing">Nobody earned anything.</param>
public sealed record Facts(bool Split, bool Transfer, bool Straddle, bool Limited, bool PaysNothing);
