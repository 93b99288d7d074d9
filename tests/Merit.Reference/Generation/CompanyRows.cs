using System.Globalization;
using Merit.Data.Building;
using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>The rows of a generated company, as files would hold them.</summary>
internal sealed class CompanyRows
{
    // What a user declares: a table of their own, and a further column of a standard one.
    private static readonly TableSchema Tickets = new("tickets", "a support ticket",
    [
        new("id", ColumnType.Id, "the ticket's key") { Required = true }, new("account_id", ColumnType.Reference, "whose") { References = "accounts", Required = true },
        new("opened", ColumnType.Date, "when") { Required = true }, new("hours", ColumnType.Number, "until it was closed"),
        new("contract_id", ColumnType.Reference, "under which contract") { References = "contracts" },
    ], "opened");

    private static readonly TableSchema Movements = StandardTables.Movements.With([new ColumnSchema("margin", ColumnType.Ratio, "what is left of the amount")]);

    private static readonly TableSchema People = StandardTables.People.With(
    [
        new ColumnSchema("factor", ColumnType.Ratio, "a factor of the person's own"), new ColumnSchema("allowance", ColumnType.Money, "an amount of the person's own"),
        new ColumnSchema("mentor_id", ColumnType.Reference, "who helps") { References = "people" },
    ]);

    private readonly List<(string Table, (string Column, string? Text)[] Cells)> _rows = [];

    public void Add(string table, params (string Column, object? Value)[] cells) =>
        _rows.Add((table, [.. cells.Select(cell => (cell.Column, TextOf(cell.Value)))]));

    /// <summary>The rows that were added to a table so far: column to text.</summary>
    public IEnumerable<Dictionary<string, string?>> Of(string table) =>
        _rows.Where(row => row.Table == table).Select(row => row.Cells.ToDictionary(cell => cell.Column, cell => cell.Text, StringComparer.Ordinal));

    /// <summary>The dataset, its rows in an order that has nothing to do with their keys.</summary>
    public Dataset Build(Dice dice)
    {
        var builder = new DatasetBuilder([Tickets, Movements, People]);
        foreach (var (table, cells) in dice.Shuffled(_rows))
        {
            builder.Row(table, cells);
        }

        return builder.Build();
    }

    /// <summary>The rows for people to read.</summary>
    public override string ToString() =>
        string.Join('\n', _rows.OrderBy(row => row.Table, StringComparer.Ordinal)
            .Select(row => $"{row.Table}: {string.Join(", ", row.Cells.Where(cell => cell.Text is not null).Select(cell => $"{cell.Column}={cell.Text}"))}"));

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        DateOnly day => IsoDate.Format(day),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
