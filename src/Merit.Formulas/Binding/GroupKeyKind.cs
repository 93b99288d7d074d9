namespace Merit.Formulas.Binding;

/// <summary>How the key of a group is found in a row.</summary>
public enum GroupKeyKind
{
    /// <summary>The row's account: the row itself in <c>accounts</c>.</summary>
    Account,

    /// <summary>The account that the row's account belongs to, or that account itself where it belongs to none.</summary>
    Parent,

    /// <summary>What stands in a column.</summary>
    Column,
}
