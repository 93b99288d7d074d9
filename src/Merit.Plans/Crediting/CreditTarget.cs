namespace Merit.Plans.Crediting;

/// <summary>Whom an event reaches first.</summary>
public enum CreditTarget
{
    /// <summary>Those who hold the account on the event's day, each times share.</summary>
    Book,

    /// <summary>The person that the row names, wholly.</summary>
    Person,
}
