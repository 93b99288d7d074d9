using Merit.Calculation;
using Merit.Reference;

namespace Merit.Agreement.Soak;

/// <summary>What became of one case.</summary>
/// <param name="Seed">The case's seed.</param>
/// <param name="Facts">What hard things it met; null where the reference came to no end.</param>
/// <param name="Difference">Where engine and reference differ, for people to read; null where they agree.</param>
public sealed record CaseOutcome(ulong Seed, Facts? Facts, string? Difference)
{
    /// <summary>Works the case of a seed out by both: by the engine at every width of its arithmetic, and once more with the rows in another order.</summary>
    public static CaseOutcome Of(ulong seed)
    {
        AgreementCase? one = null;
        try
        {
            one = AgreementCase.Of(seed);
            var difference = DifferenceOf(one);
            return new(seed, one.Facts, difference is null ? null : $"{difference}{Environment.NewLine}{one}");
        }
        catch (Exception exception)
        {
            // What breaks off is a difference like others, and is nothing without its seed.
            return new(seed, null, $"{exception}{Environment.NewLine}{one}");
        }
    }

    private static string? DifferenceOf(AgreementCase one)
    {
        var expected = ResultText.Of(one.Expected);
        foreach (var width in Enum.GetValues<ArithmeticWidth>())
        {
            if (ResultText.FirstDifference(expected, one.RunEngine(width)) is { } difference)
            {
                return $"The engine, {width}:{Environment.NewLine}{difference}";
            }
        }

        var reordered = AgreementCase.Of(one.Generated.Seed, order: 99).RunEngine(ArithmeticWidth.Narrow);
        return ResultText.FirstDifference(ResultText.Keyed(expected), ResultText.Keyed(reordered)) is { } moved
            ? $"The engine, with the rows in another order:{Environment.NewLine}{moved}"
            : null;
    }
}
