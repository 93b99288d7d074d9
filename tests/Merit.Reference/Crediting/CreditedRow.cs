using Merit.Data.Amounts;
using Merit.Reference.Company;

namespace Merit.Reference.Crediting;

/// <summary>A row of an event set or snapshot and who has which share of it: below nothing of what is taken back.</summary>
/// <param name="Row">The row.</param>
/// <param name="Day">The day that orders it.</param>
/// <param name="HolderDay">The day whose holders are credited.</param>
/// <param name="Shares">Person and share; one entry per person, none of zero.</param>
internal sealed record CreditedRow(Row Row, DateOnly Day, DateOnly HolderDay, IReadOnlyList<(Row Person, Ratio Share)> Shares)
{
    /// <summary>The day at whose rates its amounts count: its own, or that of the snapshot's holders.</summary>
    public DateOnly RateDay { get; init; } = Day;

    /// <summary>The run in whose terms it was credited, where that is another period's; else null.</summary>
    public PlanRun? Origin { get; init; }

    /// <summary>Whether what was credited is taken back.</summary>
    public bool TakesBack { get; init; }

    /// <summary>Its share to whoever has all of it.</summary>
    public Ratio Whole => TakesBack ? -Ratio.One : Ratio.One;

    public Ratio ShareOf(Row person) => Exact.Sum(Shares.Where(s => s.Person.IsSame(person)).Select(s => s.Share));
}
