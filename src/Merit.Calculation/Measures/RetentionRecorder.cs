using System.Numerics;
using Merit.Data.Amounts;

namespace Merit.Calculation.Measures;

/// <summary>Takes down what makes up one person's retention, or the company's.</summary>
/// <param name="person">Whose; -1 for the company's.</param>
/// <param name="denominator">What amounts are divided by, shares aside.</param>
internal sealed class RetentionRecorder(int person, long denominator)
{
    private readonly List<RetentionContribution> _contributions = [];

    /// <summary>Whose; -1 for the company's.</summary>
    public int Person => person;

    /// <summary>What was recorded.</summary>
    public IReadOnlyList<RetentionContribution> Contributions => _contributions;

    /// <summary>Records a share of an amount.</summary>
    public void Record(int account, int? movementRow, BigInteger amount, Ratio share) =>
        _contributions.Add(new(account, movementRow, (Ratio)amount / denominator, share));
}
