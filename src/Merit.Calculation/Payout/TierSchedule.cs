using System.Numerics;
using System.Runtime.CompilerServices;

namespace Merit.Calculation.Payout;

/// <summary>Tiers in whole numbers of one scale, so that many events walk them without a fraction (design, section 10).</summary>
/// <typeparam name="T">How wide the whole numbers are.</typeparam>
internal sealed class TierSchedule<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T[] _from;
    private readonly bool[] _exclusive;
    private readonly T[] _factor;
    private readonly T[] _below;
    private readonly bool _reachesBelow;

    /// <summary>Tiers over values whose numerators are over <paramref name="scale"/>.</summary>
    public TierSchedule(IReadOnlyList<Tier> tiers, TierScale scale)
    {
        _from = [.. tiers.Select(tier => T.CreateChecked((tier.From * scale.Values).Numerator))];
        _exclusive = [.. tiers.Select(tier => tier.Exclusive)];
        _factor = [.. tiers.Select(tier => T.CreateChecked((tier.Factor * scale.Factors).Numerator))];
        _reachesBelow = tiers[0].From.IsZero && !tiers[0].Exclusive;
        _below = new T[_from.Length];
        for (var i = 1; i < _from.Length; i++)
        {
            _below[i] = _below[i - 1] + ((_from[i] - _from[i - 1]) * _factor[i - 1]);
        }
    }

    /// <summary>What a value earns in all, marginally: each tier's part of it times the tier's factor. A first tier from 0 takes values below it too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Marginal(T value)
    {
        var tier = _from.Length - 1;
        while (tier > 0 && value <= _from[tier])
        {
            tier--;
        }

        var part = value - _from[tier];
        return T.IsNegative(part) && !_reachesBelow ? T.Zero : _below[tier] + (part * _factor[tier]);
    }

    /// <summary>The part of a value that lies in a tier.</summary>
    public T PartOf(T value, int tier)
    {
        var top = tier + 1 < _from.Length ? T.Min(value, _from[tier + 1]) : value;
        var part = top - _from[tier];
        return T.IsNegative(part) && !(tier == 0 && _reachesBelow) ? T.Zero : part;
    }

    /// <summary>The factor of the tier that a value reaches; zero below the first.</summary>
    public T FactorAt(T value)
    {
        for (var i = _from.Length - 1; i >= 0; i--)
        {
            if (_exclusive[i] ? value > _from[i] : value >= _from[i])
            {
                return _factor[i];
            }
        }

        return _reachesBelow ? _factor[0] : T.Zero;
    }
}
