using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Crediting;

/// <summary>Credit for the time being: given on a condition that may still be met after the period, and taken back where it is not.</summary>
/// <param name="Met">The day on which the condition was met; without a value while it is not.</param>
/// <param name="By">The last day on which meeting it counts.</param>
/// <param name="CutOffDays">How many days after the end of its period an event that may still be met is credited for the time being.</param>
/// <param name="CreditsLate">Whether an event that is met too late is credited again on the day it is.</param>
/// <param name="Where">Where it stands.</param>
public sealed record ProvisionalRule(Formula Met, Formula By, int CutOffDays, bool CreditsLate, SourceLocation Where);
