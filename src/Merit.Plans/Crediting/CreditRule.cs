using System.Collections.Immutable;
using Merit.Data.Diagnostics;

namespace Merit.Plans.Crediting;

/// <summary>To whom an event is credited.</summary>
/// <param name="To">The holders of the account, their teams, or the person that the row names.</param>
/// <param name="Where">Where it is stated, or the event set when it is not.</param>
public sealed record CreditRule(CreditTarget To, SourceLocation Where)
{
    /// <summary>The column that names the person, for <see cref="CreditTarget.Person"/>.</summary>
    public string PersonColumn { get; init; } = "person_id";

    /// <summary>Only holders in these roles; empty for every role.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>How a team shares, for <see cref="CreditTarget.Team"/>.</summary>
    public TeamShare Members { get; init; }

    /// <summary>Who has what for a time after an account passes on, the first that fits; none where the new holder has all at once.</summary>
    public ImmutableArray<HandoverBand> Handover { get; init; } = [];

    /// <summary>Whether managers are credited too.</summary>
    public Rollup Rollup { get; init; }
}
