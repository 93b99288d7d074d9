namespace Merit.Plans.Crediting;

/// <summary>Whether credit flows up the reporting line as it is on the event's day; the managers are credited beside the holder.</summary>
public enum Rollup
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>To the manager.</summary>
    OneLevel,

    /// <summary>To the manager, the manager's manager and so on.</summary>
    AllLevels,
}
