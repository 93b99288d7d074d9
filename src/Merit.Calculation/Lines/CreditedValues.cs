using System.Numerics;
using Merit.Data.Amounts;

namespace Merit.Calculation.Lines;

/// <summary>The credited value of each event: value times share, exact; 64 bits wide where they fit.</summary>
internal sealed class CreditedValues
{
    /// <summary>The credited values of some events.</summary>
    /// <param name="inputs">The events.</param>
    /// <param name="room">Where numerators go.</param>
    public CreditedValues(LineInputs inputs, Memory<long> room)
    {
        Denominator = inputs.Values.Denominator * inputs.ShareDenominator;
        if (inputs.Values.Narrow is { } values && inputs.Values.LargestMagnitude * inputs.LargestShare * Math.Max(1, inputs.Count) < long.MaxValue)
        {
            var sum = 0L;
            var credited = room.Span;
            var shares = inputs.Shares;
            for (var i = 0; i < credited.Length; i++)
            {
                credited[i] = values[i] * shares[i];
                sum += credited[i];
            }

            Narrow = room;
            Sum = new Ratio(sum, Denominator);
        }
        else
        {
            Wide = [.. Enumerable.Range(0, inputs.Count).Select(inputs.CreditedOf)];
            Sum = Wide.Aggregate(Ratio.Zero, (sum, value) => sum + value);
        }
    }

    /// <summary>Numerators, or null when they do not fit.</summary>
    public Memory<long>? Narrow { get; }

    /// <summary>Exact values, when numerators do not fit.</summary>
    public Ratio[]? Wide { get; }

    /// <summary>What numerators are divided by.</summary>
    public BigInteger Denominator { get; }

    /// <summary>The sum.</summary>
    public Ratio Sum { get; }
}
