namespace Merit.Bench.Tests.Allocation;

/// <summary>What other tests allocate meanwhile would be counted: these run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class AllocatesAlone
{
    public const string Name = "allocation";
}
