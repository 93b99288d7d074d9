using Merit.Data.Amounts;

namespace Merit.Formulas.Lookups;

/// <summary>Where an input stands among the keys: at one of them, or between two.</summary>
/// <param name="Low">The number of the key, or of the lower of the two.</param>
/// <param name="High">The number of the higher of the two; the same where it stands at one.</param>
/// <param name="Part">How far it is from the lower to the higher: 0 at the lower, 1 at the higher; beyond them where a line goes on.</param>
public readonly record struct LookupPlace(int Low, int High, Ratio Part)
{
    /// <summary>At a key.</summary>
    public static LookupPlace At(int key) => new(key, key, Ratio.Zero);

    /// <summary>Whether it stands at one key.</summary>
    public bool IsAtKey => Low == High;
}
