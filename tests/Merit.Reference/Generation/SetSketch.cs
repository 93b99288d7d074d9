namespace Merit.Reference.Generation;

/// <summary>An event set or snapshot of a generated plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">Its table.</param>
/// <param name="Money">A formula of a row that is money and always has a value.</param>
/// <param name="Count">A formula of a row that is a count or number and always has a value; null when it has none.</param>
/// <param name="IsEvents">Events, not a snapshot.</param>
internal sealed record SetSketch(string Name, string Table, string? Money, string? Count, bool IsEvents)
{
    /// <summary>The same formula with the set's name before its first column, as aggregates need it.</summary>
    public string Qualified(string formula) => formula.StartsWith('(') ? "(" + Name + "." + formula[1..] : Name + "." + formula;
}
