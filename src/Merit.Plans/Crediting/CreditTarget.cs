namespace Merit.Plans.Crediting;

/// <summary>Whom an event reaches first.</summary>
public enum CreditTarget
{
    /// <summary>Those who hold the account, each times share.</summary>
    Book,

    /// <summary>The person that the row names, wholly.</summary>
    Person,

    /// <summary>Everyone who is in a team of a holder's on that day.</summary>
    Team,
}
