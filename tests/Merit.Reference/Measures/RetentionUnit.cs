using Merit.Reference.Company;

namespace Merit.Reference.Measures;

/// <summary>What opens, loses and is counted by itself: an account, a parent with all below it, a product or a contract of an account.</summary>
/// <param name="Account">The account whose holders hold it.</param>
/// <param name="Movements">Its movements of every day, in order of day, then id.</param>
internal sealed record RetentionUnit(Row Account, IReadOnlyList<Row> Movements);
