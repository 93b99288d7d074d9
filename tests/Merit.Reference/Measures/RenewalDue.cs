using Merit.Data.Amounts;
using Merit.Reference.Company;

namespace Merit.Reference.Measures;

/// <summary>Something that came up for renewal on a day, and what renewed it, in order of the day signed, then of keys.</summary>
internal sealed record RenewalDue(Row? Account, DateOnly Day, Ratio Worth, IReadOnlyList<(DateOnly Signed, Ratio Worth)> Renewed);
