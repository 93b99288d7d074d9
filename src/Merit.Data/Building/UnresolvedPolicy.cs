namespace Merit.Data.Building;

/// <summary>What becomes of a key that names no row.</summary>
public enum UnresolvedPolicy
{
    /// <summary>It is an error.</summary>
    Error,

    /// <summary>The row is left out, and reported.</summary>
    Skip,

    /// <summary>The value is left empty, and reported.</summary>
    Empty,
}
