namespace Merit.Reference;

/// <summary>Notes by name what a run meets while it goes.</summary>
internal sealed class FactsCollector
{
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>Notes something, where it is so.</summary>
    public void Note(string name, bool isSo)
    {
        if (isSo)
        {
            _met.Add(name);
        }
    }

    public Facts Sealed(bool paysNothing) => new(_met, paysNothing);
}
