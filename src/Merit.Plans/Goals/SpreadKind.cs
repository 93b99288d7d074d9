namespace Merit.Plans.Goals;

/// <summary>By what a goal is spread over the periods of the time it is given for.</summary>
public enum SpreadKind
{
    /// <summary>Each period has an equal part.</summary>
    Equal,

    /// <summary>Each period has the part that its days are of all days.</summary>
    Days,

    /// <summary>Each period has a stated part.</summary>
    Weights,

    /// <summary>Each period has the whole goal.</summary>
    Whole,
}
