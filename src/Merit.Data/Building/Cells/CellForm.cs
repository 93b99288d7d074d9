namespace Merit.Data.Building.Cells;

/// <summary>How the cells of a column of a source are kept. Columns of several types can share one form.</summary>
public enum CellForm
{
    /// <summary>Bytes in file order: rows' own keys, which seldom repeat.</summary>
    Key,

    /// <summary>Numbers of distinct texts: text that repeats, and keys of other rows.</summary>
    Text,

    /// <summary>Day numbers.</summary>
    Day,

    /// <summary>Numerators over one denominator.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,
}
