using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Exchange;

/// <summary>Converts the amounts of rows: each is in its row's currency, and counts at the rate of a day.</summary>
internal sealed class Conversion(Converter converter, Table table, RowCurrencies currencies)
{
    /// <summary>The same amounts at other rates.</summary>
    public Conversion At(Converter other) => new(other, table, currencies);

    /// <summary>The rates.</summary>
    public Converter Converter => converter;

    /// <summary>The table whose rows have the amounts.</summary>
    public Table Table => table;

    /// <summary>The currency of a row; null where none is stated.</summary>
    public string? CurrencyOf(int row) => currencies.Of(row);

    /// <summary>Whether a row's amounts are in the plan's currency, and need no rate.</summary>
    public bool IsOwn(int row) => currencies.Of(row) == converter.To;

    /// <summary>The rate of a row's amounts on a day; null where it is missing, and for amounts that need none.</summary>
    public AppliedRate? RateOf(int row, int day, IReadOnlyList<CashDay>? cash = null) => currencies.Of(row) is { } from && from != converter.To ? converter.RateOf(from, day, cash) : null;

    /// <summary>An amount in the plan's currency; null where its rate is missing. Nothing is nothing at any rate.</summary>
    public Ratio? Convert(Ratio amount, int row, int day, IReadOnlyList<CashDay>? cash = null) => amount.IsZero || IsOwn(row) ? amount : RateOf(row, day, cash) is { } rate ? amount * rate.Value : null;
}
