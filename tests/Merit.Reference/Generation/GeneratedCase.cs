using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>A company, its plans' documents and a period, all from one seed.</summary>
/// <param name="Seed">What it was made from: the same seed makes it again.</param>
/// <param name="Dataset">The company.</param>
/// <param name="PlanTexts">File name and document of each plan.</param>
/// <param name="Period">The period to calculate.</param>
/// <param name="Rows">The company's rows for people to read.</param>
public sealed record GeneratedCase(ulong Seed, Dataset Dataset, IReadOnlyList<(string File, string Text)> PlanTexts, Period Period, string Rows)
{
    /// <summary>Everything about the case, for the message of a test that fails.</summary>
    public override string ToString() =>
        $"seed {Seed}, period {Period}{Environment.NewLine}{string.Join(Environment.NewLine, PlanTexts.Select(plan => plan.Text))}{Environment.NewLine}{Rows}";
}
