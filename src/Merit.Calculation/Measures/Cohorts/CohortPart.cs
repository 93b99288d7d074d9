using Merit.Data.Amounts;

namespace Merit.Calculation.Measures.Cohorts;

/// <summary>What a unit, or a movement of it, adds to a retention, seen whole.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="MovementRow">The movement; null for the unit itself.</param>
/// <param name="Amount">What it adds; for counts of units 1 or -1.</param>
/// <param name="IsBase">Whether it is part of what is divided by, or of what became of it.</param>
/// <param name="HolderDay">The number of the day that decides whose it is; null where everyone has a part by the days held.</param>
internal readonly record struct CohortPart(CohortUnit Unit, int? MovementRow, Ratio Amount, bool IsBase, int? HolderDay);
