namespace Merit.Plans.Crediting;

/// <summary>Which moment.</summary>
public enum InstantKind
{
    /// <summary>Before the first day begins: movements of earlier days are in, holders are those of the first day.</summary>
    Opening,

    /// <summary>After the last day ends: movements through it are in, holders are those of the last day.</summary>
    Closing,

    /// <summary>After a stated day ends.</summary>
    Day,
}
