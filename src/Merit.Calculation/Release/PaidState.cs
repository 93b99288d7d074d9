namespace Merit.Calculation.Release;

/// <summary>How much of what was invoiced for a row has been received, as far as two bits say it.</summary>
internal enum PaidState
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>All.</summary>
    Full = 1,

    /// <summary>A part, which <see cref="CashReceived"/> knows.</summary>
    Part = 2,
}
