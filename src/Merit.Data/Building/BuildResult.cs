using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>What came of the rows.</summary>
/// <param name="Dataset">The dataset, or null when a row has a fault and bad rows were not to be skipped.</param>
/// <param name="Faults">What was wrong with rows.</param>
/// <param name="Dependent">Rows that are right but refer to a row with a fault; they fall with it.</param>
/// <param name="LeftOut">Which rows and values the mapping's rules left out.</param>
/// <param name="Loads">Counts by table and file.</param>
public sealed record BuildResult(Dataset? Dataset, FaultLog Faults, FaultLog Dependent, FaultLog LeftOut, IReadOnlyList<TableLoad> Loads);
