namespace Merit.Documents.Shapes;

/// <summary>A key of an <see cref="ObjectShape"/>.</summary>
/// <param name="Name">The key as documents spell it.</param>
/// <param name="Shape">What stands under it.</param>
/// <param name="Description">What it means, one sentence without a point; editors show it.</param>
public sealed record Key(string Name, Shape Shape, string Description)
{
    /// <summary>Whether it must stand.</summary>
    public bool Required { get; init; }
}
