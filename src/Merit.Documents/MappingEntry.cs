namespace Merit.Documents;

/// <summary>A key and what stands under it.</summary>
/// <param name="Key">The key, with its place.</param>
/// <param name="Value">The value.</param>
public sealed record MappingEntry(ScalarNode Key, DocumentNode Value)
{
    /// <summary>The key's text.</summary>
    public string Name => Key.Text;
}
