namespace Merit.Formulas.Binding;

/// <summary>Whose rows an aggregate is over.</summary>
public enum AggregateScope
{
    /// <summary>Those credited to the person, times share.</summary>
    My,

    /// <summary>Those credited to the person's teams: each once, times the members' shares (<c>team.expansions</c>).</summary>
    Team,

    /// <summary>Every row once and whole, whoever holds it (<c>company.expansions</c>).</summary>
    Company,
}
