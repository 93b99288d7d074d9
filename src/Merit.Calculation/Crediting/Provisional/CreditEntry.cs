namespace Merit.Calculation.Crediting.Provisional;

/// <summary>A day on which a row that is credited for the time being counts.</summary>
/// <param name="Kind">As what.</param>
/// <param name="Day">The number of the day.</param>
internal readonly record struct CreditEntry(EntryKind Kind, int Day)
{
    /// <summary>Whether it takes back.</summary>
    public bool TakesBack => Kind == EntryKind.Reversal;
}
