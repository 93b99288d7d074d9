namespace Merit.Data.Building;

/// <summary>What becomes of a row that was read.</summary>
internal enum RowState : byte
{
    /// <summary>It is loaded.</summary>
    Kept,

    /// <summary>It has a fault of its own.</summary>
    Faulty,

    /// <summary>It refers to a row that is not loaded.</summary>
    Dependent,

    /// <summary>A rule of the mapping leaves it out.</summary>
    LeftOut,
}
