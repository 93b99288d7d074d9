using System.Numerics;
using Merit.Data.Amounts;

namespace Merit.Calculation.Lines;

/// <summary>The credited value of each event: value times share, exact; 64 bits wide where they fit.</summary>
internal sealed class CreditedValues
{
    public CreditedValues(LineInputs inputs)
    {
        Denominator = inputs.Values.Denominator * inputs.ShareDenominator;
        var largest = inputs.Values.LargestMagnitude * (inputs.Shares.Length == 0 ? 0 : inputs.Shares.Max());
        if (largest * Math.Max(1, inputs.Count) < long.MaxValue)
        {
            var sum = 0L;
            Narrow = new long[inputs.Count];
            for (var i = 0; i < Narrow.Length; i++)
            {
                Narrow[i] = inputs.Values.At<long>(i) * inputs.Shares[i];
                sum += Narrow[i];
            }

            Sum = new Ratio(sum, Denominator);
        }
        else
        {
            Wide = [.. Enumerable.Range(0, inputs.Count).Select(inputs.CreditedOf)];
            Sum = Wide.Aggregate(Ratio.Zero, (sum, value) => sum + value);
        }
    }

    /// <summary>Numerators, or null when they do not fit.</summary>
    public long[]? Narrow { get; }

    /// <summary>Exact values, when numerators do not fit.</summary>
    public Ratio[]? Wide { get; }

    /// <summary>What numerators are divided by.</summary>
    public BigInteger Denominator { get; }

    /// <summary>The sum.</summary>
    public Ratio Sum { get; }
}
