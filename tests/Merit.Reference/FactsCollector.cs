namespace Merit.Reference;

/// <summary>Notes what a run meets while it goes.</summary>
internal sealed class FactsCollector
{
    public bool Split { get; set; }

    public bool Transfer { get; set; }

    public bool Straddle { get; set; }

    public bool Limited { get; set; }

    public Facts Sealed(bool paysNothing) => new(Split, Transfer, Straddle, Limited, paysNothing);
}
