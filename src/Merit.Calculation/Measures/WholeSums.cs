using System.Numerics;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Measures;

/// <summary>Sums in whole numbers.</summary>
/// <typeparam name="T">How wide they are: enough for every sum.</typeparam>
internal sealed class WholeSums<T>(CompiledNumber? first, CompiledNumber? second, BigInteger denominator, int slots) : CreditSums
    where T : struct, IBinaryInteger<T>
{
    private readonly T[] _sums = new T[slots];

    /// <inheritdoc/>
    public override void Add(int slot, CreditBlock block, Action<int> whenEmpty)
    {
        first?.Numerators(block.Rows, block.Count, block.First);
        second?.Numerators(block.Rows, block.Count, block.Second);
        var mayBeEmpty = first is { MayBeEmpty: true } || second is { MayBeEmpty: true };
        var sum = _sums[slot];
        for (var i = 0; i < block.Count; i++)
        {
            var (one, two) = (first is null ? 1 : block.First[i], second is null ? 1 : block.Second[i]);
            if (mayBeEmpty && (one == NumberColumn.Empty || two == NumberColumn.Empty))
            {
                whenEmpty(block.Rows[i]);
                continue;
            }

            sum += T.CreateChecked(one) * T.CreateChecked(two) * T.CreateChecked(block.Shares[i]);
        }

        _sums[slot] = sum;
    }

    /// <inheritdoc/>
    public override Ratio SumOf(int slot) => new(BigInteger.CreateChecked(_sums[slot]), denominator);
}
