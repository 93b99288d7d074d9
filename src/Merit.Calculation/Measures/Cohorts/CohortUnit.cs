using Merit.Data.Amounts;

namespace Merit.Calculation.Measures.Cohorts;

/// <summary>What a cohort is made of: an account, a parent with all below it, a product or a contract of an account.</summary>
/// <param name="account">The account whose holders have it.</param>
/// <param name="part">The code of the product or the row of the contract; below 0 for none.</param>
internal sealed class CohortUnit(int account, int part)
{
    /// <summary>The account whose holders have it.</summary>
    public int Account { get; } = account;

    /// <summary>The code of the product or the row of the contract; below 0 for none.</summary>
    public int Part { get; } = part;

    /// <summary>Its revenue before the first day.</summary>
    public Ratio Opening { get; set; }

    /// <summary>Its revenue after the last day, without what is left out of the changes.</summary>
    public Ratio Closing { get; set; }

    /// <summary>The movements that count, in order of day, then key.</summary>
    public List<int> Movements { get; } = [];
}
