using System.Globalization;
using Merit.Agreement;

namespace Merit.Calculation.Tests.Agreement;

/// <summary>
/// The cases of the run, the same in every run. <c>MERIT_SEED=17</c> runs the case of that seed alone; <c>MERIT_CASES=6000</c> runs so many; <c>./soak.sh</c> runs any number, and keeps none of them in memory.
/// </summary>
public static class AgreementCases
{
    private const int Usual = 2000;

    private static readonly Lazy<IReadOnlyList<AgreementCase>> Cases = new(() => [.. Seeds().Select(seed => AgreementCase.Of(seed))]);

    public static IReadOnlyList<AgreementCase> All => Cases.Value;

    /// <summary>Whether one case is being replayed, or fewer are run than usual, so that nothing can be said about how often cases reach something.</summary>
    public static bool AreFew => Replayed is not null || Count < Usual;

    private static string? Replayed => Environment.GetEnvironmentVariable("MERIT_SEED") is { Length: > 0 } seed ? seed : null;

    private static int Count => Environment.GetEnvironmentVariable("MERIT_CASES") is { Length: > 0 } stated ? int.Parse(stated, CultureInfo.InvariantCulture) : Usual;

    private static IEnumerable<ulong> Seeds() =>
        Replayed is { } seed ? [ulong.Parse(seed, CultureInfo.InvariantCulture)] : Enumerable.Range(1, Count).Select(number => (ulong)number);
}
