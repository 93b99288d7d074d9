namespace Merit.Formulas.Binding;

/// <summary>By what rows are grouped: rows of several sets belong to one group where they have the same key.</summary>
/// <param name="Kind">How the key is found.</param>
/// <param name="Column">As it is written: the column, <c>account</c> or <c>parent</c>.</param>
public sealed record GroupKey(GroupKeyKind Kind, string Column);
