using System.Numerics;
using Merit.Calculation.Lines;
using Merit.Data.Amounts;

namespace Merit.Calculation.Tests.Lines;

public sealed class WholeDivisorTests
{
    private static readonly long[] Divisors = [1, 2, 3, 5, 7, 10, 64, 100, 2000, 65_536, 999_983, 1_000_000_007, 1L << 40, (1L << 40) + 1, (1L << 61) - 1, 1L << 61, (1L << 62) - 57];

    [Fact]
    public void A_known_divisor_rounds_as_division_does()
    {
        foreach (var divisor in Divisors)
        {
            var (narrow, exact) = (new WholeDivisor<long>(divisor), new WholeDivisor<BigInteger>(divisor));
            foreach (var number in Numbers(divisor))
            {
                foreach (var mode in Enum.GetValues<RoundingMode>())
                {
                    ((BigInteger)narrow.Round(number, mode)).ShouldBe(exact.Round(number, mode), $"{number} / {divisor}, {mode}");
                }
            }
        }
    }

    // Around multiples of the divisor and of its half, small and as large as proofs of 64 bits allow.
    private static IEnumerable<long> Numbers(long divisor)
    {
        const long most = 1L << 62;
        foreach (var times in new[] { 0, 1, 2, 3, 4, 5, 1_000_003, most / divisor - 1 })
        {
            foreach (var near in new[] { -1, 0, 1 })
            {
                foreach (var half in new[] { 0, divisor / 2 })
                {
                    var number = ((Int128)times * divisor) + half + near;
                    if (number <= most)
                    {
                        yield return (long)number;
                        yield return -(long)number;
                    }
                }
            }
        }
    }
}
