using Merit.Data.Diagnostics;
using Merit.Formulas.Binding;

namespace Merit.Plans.Goals;

/// <summary>A goal that is the sum of the goals of several people.</summary>
/// <param name="Name">The measure or event set whose goals are added up.</param>
/// <param name="NameWhere">Where it is named.</param>
/// <param name="Members">Whose, in relation to the participant.</param>
/// <param name="AtOpening">Whether they are members on the period's first day, and not on its last.</param>
/// <param name="Where">Where the document says so.</param>
public sealed record MembersGoal(string Name, SourceLocation NameWhere, PoolMembers Members, bool AtOpening, SourceLocation Where);
