using Merit.Data.Tables;
using Merit.Plans.Goals;

namespace Merit.Calculation.Goals;

/// <summary>A day from which the months of a ramp are counted for a person.</summary>
/// <param name="Day">The day.</param>
/// <param name="Word">What it is called.</param>
/// <param name="Table">The table with the row that has it.</param>
/// <param name="Row">The row.</param>
/// <param name="Ramp">The ramp.</param>
internal sealed record RampStartDay(DateOnly Day, string Word, Table Table, int Row, GoalRamp Ramp);
