namespace Merit.Reference.Generation;

/// <summary>A measure of a generated plan.</summary>
internal sealed record MeasureSketch(string Name, Unit Unit, bool MayBeEmpty)
{
    /// <summary>A formula that always has a value.</summary>
    public string Read => MayBeEmpty ? $"({Name} otherwise 0)" : Name;
}
