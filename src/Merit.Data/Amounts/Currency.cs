using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Merit.Data.Amounts;

/// <summary>
/// A currency of ISO 4217: its three-letter code and how many decimals its minor unit has (USD 2, JPY 0, KWD 3).
/// </summary>
/// <remarks>Only codes of the list exist; an unknown one is an input error, never a guess. Source: ISO 4217, list one.</remarks>
public sealed class Currency : IEquatable<Currency>
{
    private const string Decimals2 =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD " +
        "EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL " +
        "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD " +
        "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string Decimals0 = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    private const string Decimals3 = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly FrozenDictionary<string, Currency> ByCode =
        Listed(Decimals2, 2).Concat(Listed(Decimals0, 0)).Concat(Listed(Decimals3, 3)).ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    private Currency(string code, int decimals)
    {
        Code = code;
        Decimals = decimals;
        MinorUnitsPerUnit = decimals switch { 0 => 1, 2 => 100, _ => 1000 };
    }

    /// <summary>Three capital letters.</summary>
    public string Code { get; }

    /// <summary>Decimals of the minor unit: 0, 2 or 3.</summary>
    public int Decimals { get; }

    /// <summary>How many minor units make one unit: 1, 100 or 1000.</summary>
    public int MinorUnitsPerUnit { get; }

    /// <summary>Every currency, in order of code.</summary>
    public static IEnumerable<Currency> All => ByCode.Values.OrderBy(c => c.Code, StringComparer.Ordinal);

    /// <summary>The currency with this code (capital letters), if there is one.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = null;
        return code is not null && ByCode.TryGetValue(code, out currency);
    }

    /// <summary>The currency with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static Currency Parse(string code) =>
        TryParse(code, out var currency) ? currency : throw new FormatException($"'{code}' is no currency code of ISO 4217.");

    /// <inheritdoc/>
    public bool Equals(Currency? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static IEnumerable<Currency> Listed(string codes, int decimals) => codes.Split(' ').Select(code => new Currency(code, decimals));
}
