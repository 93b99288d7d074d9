namespace Merit.Formulas.Binding;

/// <summary>Over whom a measure is pooled; relations as they are on the period's last day.</summary>
public enum PoolMembers
{
    /// <summary>Those who report to the participant.</summary>
    DirectReports,

    /// <summary>Those who report to the participant at any remove.</summary>
    AllReports,

    /// <summary>The members of the participant's teams, the participant included.</summary>
    Team,

    /// <summary>Everyone on the plan in the period.</summary>
    Plan,
}
