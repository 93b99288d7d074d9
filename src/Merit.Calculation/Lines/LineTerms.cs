using Merit.Calculation.Payout;

namespace Merit.Calculation.Lines;

/// <summary>What the lines of a component have in common for all participants: made by the first who needs it, used by all for whom it holds.</summary>
internal sealed class LineTerms(ArithmeticWidth least, int most)
{
    private LineKernel<long>? _kernel;
    private IReadOnlyList<Tier>? _tiers;

    /// <summary>Tiers that are the same for everyone, once they are known.</summary>
    public IReadOnlyList<Tier>? Tiers
    {
        get => Volatile.Read(ref _tiers);
        set => Volatile.Write(ref _tiers, value);
    }

    /// <summary>The amounts; those of lines, rounded, go to <paramref name="earned"/>.</summary>
    /// <param name="inputs">What decides them.</param>
    /// <param name="earned">Takes those of lines.</param>
    /// <param name="isShared">Whether others have such inputs: who is paid in another currency works with arithmetic of their own, and takes nobody theirs.</param>
    /// <exception cref="OverflowException">A line comes to more than 18 digits of minor units.</exception>
    public LineAmounts Compute(LineInputs inputs, Memory<long> earned, bool isShared)
    {
        if (inputs.QuotaCredits is not null)
        {
            return QuotaCreditArithmetic.Compute(inputs, earned);
        }

        if (!isShared || least != ArithmeticWidth.Narrow)
        {
            return LineArithmetic.Compute(inputs, least, earned);
        }

        var kernel = Volatile.Read(ref _kernel);
        if (kernel is null || !kernel.IsFor(inputs))
        {
            kernel = LineArithmetic.Narrow(inputs, Math.Max(most, inputs.Count));
            if (kernel is null)
            {
                return LineArithmetic.Compute(inputs, least, earned);
            }

            Volatile.Write(ref _kernel, kernel);
        }

        return kernel.Compute(inputs, earned);
    }
}
