using System.Numerics;
using Merit.Calculation.Components;
using Merit.Calculation.Crediting;
using Merit.Data.Amounts;

namespace Merit.Calculation.Lines;

/// <summary>What lines were credited: the credits themselves, so that neither rows nor values are written down again; values are kept beside them only where credits carry none.</summary>
internal sealed class CreditedLines
{
    private readonly ShareCodes _shares;
    private readonly long? _wholeShare;
    private readonly long[]? _values;
    private readonly Ratio[]? _wide;

    /// <summary>The credited values of some events.</summary>
    /// <param name="set">The set they are of.</param>
    /// <param name="events">The events.</param>
    /// <param name="inputs">Their values and shares, in the room of a participant's working.</param>
    /// <param name="isWhole">Whether each counts whole.</param>
    public CreditedLines(CreditedRows set, EventsInForce events, LineInputs inputs, bool isWhole)
    {
        Events = events;
        _shares = set.Credits.Shares;
        _wholeShare = isWhole ? inputs.ShareDenominator : null;
        Denominator = inputs.CreditedDenominator;
        if (!inputs.FitsCredited)
        {
            _wide = [.. Enumerable.Range(0, inputs.Count).Select(inputs.CreditedOf)];
        }
        else if (!inputs.AreCarried)
        {
            _values = inputs.Values.Narrow![..inputs.Count];
        }
    }

    /// <summary>The events, with their credits.</summary>
    public EventsInForce Events { get; }

    /// <summary>What numerators are divided by.</summary>
    public BigInteger Denominator { get; }

    /// <summary>The numerator of a credited value; null when it may not fit.</summary>
    public long? NumeratorOf(int line)
    {
        if (_wide is not null)
        {
            return null;
        }

        var credit = Events.Credits.Span[line];
        return (_values is null ? credit.Value : _values[line]) * ShareOf(credit);
    }

    private long ShareOf(Credit credit)
    {
        var share = _shares.Shares[credit.ShareCode];
        return _wholeShare is not { } whole ? share : share < 0 ? -whole : whole;
    }

    /// <summary>A credited value, exact.</summary>
    public Ratio Of(int line) => NumeratorOf(line) is { } numerator ? new(numerator, Denominator) : _wide![line];
}
