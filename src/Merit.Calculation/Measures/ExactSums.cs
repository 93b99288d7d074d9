using Merit.Calculation.Running;
using Merit.Data.Amounts;

namespace Merit.Calculation.Measures;

/// <summary>Sums in fractions, of numbers that cannot be compiled or are too large.</summary>
internal sealed class ExactSums(RowNumber? first, RowNumber? second, long shareDenominator, int slots) : CreditSums
{
    private readonly Ratio[] _sums = new Ratio[slots];

    /// <inheritdoc/>
    public override void Add(int slot, CreditBlock block, Action<int> whenEmpty)
    {
        for (var i = 0; i < block.Count; i++)
        {
            var row = block.Rows[i];
            if ((first is null ? Ratio.One : first.Exact(row)) is { } one && (second is null ? Ratio.One : second.Exact(row)) is { } two)
            {
                _sums[slot] += one * two * block.Shares[i];
            }
            else
            {
                whenEmpty(row);
            }
        }
    }

    /// <inheritdoc/>
    public override Ratio SumOf(int slot) => _sums[slot] / shareDenominator;
}
