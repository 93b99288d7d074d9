using Merit.Calculation.Exchange;
using Merit.Calculation.Measures;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Explanation;

/// <summary>The conversions behind what was read: of the columns of a row, of an account's revenue, of a movement.</summary>
internal sealed class ConvertedReads(RunContext run)
{
    private readonly ExchangeNodes _exchange = new(run);

    /// <summary>Those of the amounts that a part of a formula reads of a row.</summary>
    /// <param name="node">The part; null for none.</param>
    /// <param name="conversion">How amounts of the set were converted; null for none.</param>
    /// <param name="row">The row.</param>
    public IEnumerable<ExplanationNode> Of(BoundNode? node, SetConversion? conversion, int row) => node is null || conversion is null ? []
        : node.DescendantsAndSelf().OfType<ColumnNode>().DistinctBy(RowSource.NameOf, StringComparer.Ordinal)
            .Select(column => conversion.Of(RowSource.NameOf(column), row) is var (amount, rate) ? NodesOf(conversion.RunOf(row)).Of(RowSource.NameOf(column), amount, rate, conversion.ConverterOf(row), conversion.DayOf(row), conversion.CashOf(row)) : null).OfType<ExplanationNode>();

    private ExchangeNodes NodesOf(RunContext of) => of == run ? _exchange : new(of);

    /// <summary>Those of an account's revenue through a day, a step for each currency.</summary>
    public IEnumerable<ExplanationNode> Of(RevenueHistory revenue, int account, int through)
    {
        if (revenue.Converted is not { } converted || revenue.Movements.Find<ReferenceColumn>("account_id") is not { } accounts)
        {
            return [];
        }

        var rows = accounts.Index.RowsOf(account).Where(row => revenue.Dates!.DayNumbers[row] <= through && converted.RateDayOf(revenue.Dates.DayNumbers[row]) == converted.Day && !converted.Conversion.IsOwn(row));
        return rows.GroupBy(row => converted.Conversion.CurrencyOf(row)!, StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(of => (Amount: of.Aggregate(Ratio.Zero, (sum, row) => sum + revenue.Amounts!.At(row)!.Value), Rate: converted.Conversion.RateOf(of.First(), converted.Day)))
            .Where(of => of.Rate is not null && !of.Amount.IsZero)
            .Select(of => _exchange.Of($"Revenue in {of.Rate!.From}", of.Amount, of.Rate, converted.Conversion.Converter, converted.Day));
    }

    /// <summary>That of a movement.</summary>
    public IEnumerable<ExplanationNode> Of(RevenueHistory revenue, int movement) => revenue.Converted is not { } converted ? []
        : Of(converted.Conversion, revenue.Movements, movement, "arr", converted.RateDayOf(revenue.Dates!.DayNumbers[movement]));

    /// <summary>That of an amount of a row at the rate of a day.</summary>
    public IEnumerable<ExplanationNode> Of(Conversion? conversion, Table table, int row, string column, int day) =>
        conversion?.RateOf(row, day) is { } rate && table.Find<NumberColumn>(column)?.At(row) is { IsZero: false } amount ? [_exchange.Of(column, amount, rate, conversion.Converter, day)] : [];
}
