namespace Merit.Calculation.Crediting.Provisional;

/// <summary>As what a row counts on a day.</summary>
internal enum EntryKind
{
    /// <summary>Credited on its own day.</summary>
    Credit,

    /// <summary>Taken back on the day after the last on which it could be met.</summary>
    Reversal,

    /// <summary>Credited on the day on which it was met too late.</summary>
    LateCredit,
}
