namespace Merit.Application.Tests.Reference;

/// <summary>A family of measures on the page of measures: what people mean by it, and the plan that states every variant.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Example">The folder below <c>examples/mechanisms</c>.</param>
/// <param name="Meaning">What practitioners mean by it and where they differ.</param>
internal sealed record MeasureFamily(string Title, string Example, string Meaning)
{
    /// <summary>On what scale it is, and whether more or less is better.</summary>
    public required string Scale { get; init; }

    /// <summary>As of when, and how old what is read can be.</summary>
    public required string Instant { get; init; }

    /// <summary>What is divided by, and what of those who have no value.</summary>
    public required string Missing { get; init; }

    /// <summary>The place of the example's plan.</summary>
    public string PlanPath => Checkout.Of($"examples/mechanisms/{Example}/plans/{Example}.yaml");
}
