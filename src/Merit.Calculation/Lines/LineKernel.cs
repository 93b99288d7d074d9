using System.Buffers;
using System.Numerics;
using Merit.Calculation.Payout;
using Merit.Data.Amounts;
using Merit.Plans.Payout;

namespace Merit.Calculation.Lines;

/// <summary>The arithmetic of lines in whole numbers of one scale: everything about it that does not differ between events is worked out once.</summary>
/// <typeparam name="T">How wide the whole numbers are: enough for every number on the way.</typeparam>
internal sealed class LineKernel<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly LineInputs _terms;
    private readonly int _most;
    private readonly TierSchedule<T>? _schedule;
    private readonly T _toScale;
    private readonly T _factor;
    private readonly T _multiplier;
    private readonly WholeDivisor<T> _divisor;
    private readonly BigInteger _exactDenominator;
    private readonly T _minorUnits;
    private readonly T? _cap;

    /// <summary>The arithmetic of inputs like these, of at most so many events.</summary>
    public LineKernel(LineInputs inputs, LineScale scale, int most)
    {
        _terms = inputs;
        _most = most;
        var byTiers = inputs.Tiers is not null && inputs.TierMeasure != TierMeasure.Formula;
        _schedule = byTiers ? new(inputs.Tiers!, scale.Tiers) : null;
        _toScale = T.CreateChecked(scale.Tiers.ValueFactor);
        _factor = inputs.Tiers is null || byTiers ? T.One : T.CreateChecked((inputs.FormulaFactor * scale.Tiers.Factors).Numerator);
        _multiplier = T.CreateChecked(inputs.Multiplier.Numerator * scale.CapFactor);
        _divisor = new(T.CreateChecked(scale.Denominator * inputs.MinorUnits.Denominator));
        _exactDenominator = scale.Denominator;
        _minorUnits = T.CreateChecked(inputs.MinorUnits.Numerator);
        _cap = inputs.Cap is { } most1 ? T.CreateChecked((most1 * scale.Denominator).Numerator) : null;
    }

    /// <summary>Whether other inputs have the same arithmetic.</summary>
    public bool IsFor(LineInputs inputs) =>
        inputs.Count <= _most && ReferenceEquals(inputs.Tiers, _terms.Tiers) && inputs.TierMeasure == _terms.TierMeasure && inputs.IsMarginal == _terms.IsMarginal &&
        inputs.LargestShare <= _terms.LargestShare && inputs.ShareDenominator == _terms.ShareDenominator && IsLike(inputs.Values, _terms.Values) &&
        (inputs.Rates is null == _terms.Rates is null) && (inputs.Rates is null || IsLike(inputs.Rates, _terms.Rates!)) &&
        inputs.FormulaFactor == _terms.FormulaFactor && inputs.Multiplier == _terms.Multiplier && inputs.Cap == _terms.Cap &&
        inputs.Mode == _terms.Mode && inputs.MinorUnits == _terms.MinorUnits;

    /// <summary>The amounts; those of lines, rounded, go to <paramref name="earned"/>.</summary>
    public LineAmounts Compute(LineInputs inputs, Memory<long> earned)
    {
        var amounts = ArrayPool<T>.Shared.Rent(Math.Max(1, inputs.Count));
        Fill(amounts.AsSpan(0, inputs.Count), inputs);
        var (sum, paid) = (T.Zero, T.Zero);
        var into = earned.Span;
        var limit = _cap.GetValueOrDefault();
        var (divisor, mode, multiplier, minorUnits, isCapped) = (_divisor, inputs.Mode, _multiplier, _minorUnits, _cap is not null);
        var own = amounts.AsSpan(0, into.Length);
        for (var i = 0; i < own.Length; i++)
        {
            sum += own[i] * multiplier;
            var capped = isCapped && sum > limit ? limit : sum;
            into[i] = long.CreateChecked(divisor.Round((capped - paid) * minorUnits, mode));
            paid = capped;
        }

        ArrayPool<T>.Shared.Return(amounts);
        return new(earned, ToRatio(sum), ToRatio(paid));
    }

    private static bool IsLike(ExactNumbers one, ExactNumbers other) => one.Denominator == other.Denominator && one.LargestMagnitude <= other.LargestMagnitude;

    private Ratio ToRatio(T numerator) => new(BigInteger.CreateChecked(numerator), _exactDenominator);

    private void Fill(Span<T> amounts, LineInputs inputs)
    {
        Credit(amounts, inputs, inputs.TierMeasure == TierMeasure.Event && _schedule is not null);
        if (_schedule is null)
        {
            for (var i = 0; i < amounts.Length; i++)
            {
                amounts[i] *= _factor;
            }
        }
        else if (inputs.TierMeasure == TierMeasure.Event)
        {
            for (var i = 0; i < amounts.Length; i++)
            {
                var earns = inputs.IsMarginal ? _schedule.Marginal(amounts[i]) : amounts[i] * _schedule.FactorAt(amounts[i]);
                amounts[i] = earns * T.CreateChecked(inputs.Shares[i]);
            }
        }
        else
        {
            Accumulate(amounts, _schedule, inputs.IsMarginal);
        }

        if (inputs.Rates is { } rates)
        {
            for (var i = 0; i < amounts.Length; i++)
            {
                amounts[i] *= rates.At<T>(i);
            }
        }
    }

    // Values in the scale of the tiers, whole or times share.
    private void Credit(Span<T> amounts, LineInputs inputs, bool isWhole)
    {
        var toScale = _schedule is null ? T.One : _toScale;
        var (values, shares) = (inputs.Values.Narrow, inputs.Shares);
        for (var i = 0; i < amounts.Length; i++)
        {
            var value = values is not null ? T.CreateChecked(values[i]) : inputs.Values.At<T>(i);
            amounts[i] = value * (isWhole ? T.One : T.CreateChecked(shares[i])) * toScale;
        }
    }

    private static void Accumulate(Span<T> amounts, TierSchedule<T> schedule, bool isMarginal)
    {
        var (total, before) = (T.Zero, T.Zero);
        if (!isMarginal)
        {
            foreach (var amount in amounts)
            {
                total += amount;
            }

            var factor = schedule.FactorAt(total);
            for (var i = 0; i < amounts.Length; i++)
            {
                amounts[i] *= factor;
            }

            return;
        }

        for (var i = 0; i < amounts.Length; i++)
        {
            total += amounts[i];
            var after = schedule.Marginal(total);
            amounts[i] = after - before;
            before = after;
        }
    }
}
