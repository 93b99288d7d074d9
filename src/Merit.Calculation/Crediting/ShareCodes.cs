namespace Merit.Calculation.Crediting;

/// <summary>The different shares of a book, each with a small number: few differ, and the number fits where a share would not.</summary>
/// <param name="denominator">What every share is divided by.</param>
internal sealed class ShareCodes(long denominator)
{
    /// <summary>How many bits a code takes.</summary>
    public const int Bits = 21;

    /// <summary>How many different shares there can be.</summary>
    public const int Most = 1 << Bits;

    private readonly Lock _adding = new();
    private readonly Dictionary<long, int> _codes = [];
    private long[] _shares = new long[4];

    /// <summary>What every share is divided by.</summary>
    public long Denominator { get; } = denominator;

    /// <summary>The largest share, as a numerator, its sign aside.</summary>
    public long Largest { get; private set; }

    /// <summary>The shares by code, as numerators: those coded so far.</summary>
    public ReadOnlySpan<long> Shares => _shares;

    /// <summary>The code of a share. Safe for several threads; which number a share gets decides nothing.</summary>
    public int CodeOf(long share)
    {
        lock (_adding)
        {
            if (!_codes.TryGetValue(share, out var code))
            {
                code = _codes.Count < Most ? _codes.Count : throw new NotSupportedException("More than two million different shares are not supported.");
                _codes.Add(share, code);
                if (code == _shares.Length)
                {
                    Array.Resize(ref _shares, code * 2);
                }

                _shares[code] = share;
                Largest = Math.Max(Largest, Math.Abs(share));
            }

            return code;
        }
    }
}
