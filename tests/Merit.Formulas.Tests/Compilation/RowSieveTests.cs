using Merit.Data.Tables;
using Merit.Formulas.Compilation;
using Merit.Formulas.Tests.Binding;

namespace Merit.Formulas.Tests.Compilation;

public sealed class RowSieveTests
{
    private const int Rows = 1000;

    // Values that repeat with no period that divides eight, so that every set of lanes comes up.
    private static readonly int[] Values = [.. Enumerable.Range(0, Rows).Select(row => row * row % 37)];

    [Fact]
    public void Rows_in_sequence_and_rows_apart_are_sieved_alike()
    {
        foreach (var rows in Selections())
        {
            var expected = rows.Where(row => Values[row] is >= 5 and <= 20).ToArray();
            var kept = (int[])rows.Clone();
            kept[..RowSieve.Keep(Values, 5, 20, kept, rows.Length)].ShouldBe(expected);
            var wide = (int[])rows.Clone();
            var narrow = (int[])rows.Clone();
            narrow[..RowSieve.Keep(Numbers(0).Numerators, 5, 20, narrow, rows.Length)].ShouldBe(expected);
            wide[..RowSieve.Keep(Numbers(40).Numerators, 5L << 40, 20L << 40, wide, rows.Length)].ShouldBe(expected);
        }
    }

    [Fact]
    public void Rows_of_either_of_two_values_stay()
    {
        foreach (var rows in Selections())
        {
            var kept = (int[])rows.Clone();
            kept[..RowSieve.KeepEither(Texts(37).Codes, 3, 36, kept, rows.Length)].ShouldBe(rows.Where(row => Values[row] is 3 or 36));
            var wide = (int[])rows.Clone();
            wide[..RowSieve.KeepEither(Texts(1000).Codes, 3, 36, wide, rows.Length)].ShouldBe(rows.Where(row => Values[row] is 3 or 36));
            var none = (int[])rows.Clone();
            RowSieve.KeepEither(Texts(37).Codes, 3 + 256, 36 + 256, none, rows.Length).ShouldBe(0);
        }
    }

    [Fact]
    public void Values_far_from_both_are_not_taken_for_either()
    {
        // The product of their distances from 0 and from 0 is 2 to the power of 64, which wraps to nothing.
        var far = new NumberColumn(StandardTables.Movements.Find("arr")!, [1L << 32, 0], 1);
        int[] rows = [0, 1];
        rows[..RowSieve.KeepEither(far.Numerators, 0, 0, rows, rows.Length)].ShouldBe([1]);
    }

    [Fact]
    public void Values_of_one_byte_are_sieved_as_wider_ones_are()
    {
        Texts(37).Codes.TryGet<sbyte>(out _).ShouldBeTrue();
        Texts(1000).Codes.TryGet<int>(out _).ShouldBeTrue();
        (long Least, long Most)[] ranges = [(5, 20), (0, 0), (36, 1000), (-1000, 3), (-1000, 1000), (200, 300), (-300, -200), (7, 6)];
        foreach (var rows in Selections())
        {
            foreach (var (least, most) in ranges)
            {
                var expected = rows.Where(row => Values[row] >= least && Values[row] <= most).ToArray();
                foreach (var distinct in (int[])[37, 1000])
                {
                    var kept = (int[])rows.Clone();
                    kept[..RowSieve.Keep(Texts(distinct).Codes, least, most, kept, rows.Length)].ShouldBe(expected);
                }
            }
        }
    }

    [Theory]
    [InlineData("arr = 3")]
    [InlineData("arr < 3")]
    [InlineData("arr <= 3")]
    [InlineData("arr > 3.001")]
    [InlineData("arr >= 1/3")]
    [InlineData("arr = 1/3")]
    [InlineData("arr < -0.5")]
    [InlineData("kind = \"expansion\" and arr >= 10 and arr < 20")]
    [InlineData("kind = \"reactivation\"")]
    [InlineData("date >= 2026-02-01 and date < 2026-03-01")]
    [InlineData("account.segment = \"Enterprise\" and kind = \"expansion\"")]
    public void A_condition_keeps_the_rows_for_which_it_is_yes(string text)
    {
        var source = Source();
        var node = Scopes.Bind(text, Scopes.Movement).Root;
        var compiler = new RowCompiler(source, _ => null);
        var condition = compiler.Condition(node).ShouldNotBeNull();
        foreach (var rows in Selections())
        {
            var kept = (int[])rows.Clone();
            kept[..compiler.Filter(node).ShouldNotBeNull().Keep(kept, rows.Length)].ShouldBe(rows.Where(row => condition(row) == 1));
        }
    }

    private static IEnumerable<int[]> Selections() =>
    [
        [], [7], [.. Enumerable.Range(0, 8)], [.. Enumerable.Range(3, 21)], [.. Enumerable.Range(0, Rows)], [.. Enumerable.Range(0, Rows).Where(row => row % 3 != 0)],
        [.. Enumerable.Range(0, Rows).Where(row => row / 16 % 2 == 0)], [5, 9, 7, 6, 8, 10, 11, 12, 13], [.. Enumerable.Range(0, 64).Reverse()],
    ];

    private static NumberColumn Numbers(int shift) => new(StandardTables.Movements.Find("arr")!, [.. Values.Select(value => (long)value << shift)], 1);

    // The values as codes, of as many distinct texts.
    private static TextColumn Texts(int distinct)
    {
        var pool = new TextPool();
        for (var code = 0; code < distinct; code++)
        {
            pool.Intern($"text {code}").ShouldBe(code);
        }

        return new(StandardTables.Movements.Find("kind")!, [.. Values], pool);
    }

    private static RowSource Source()
    {
        var pool = new TextPool();
        int[] kinds = [pool.Intern("expansion"), pool.Intern("churn"), pool.Intern("renewal")];
        var accountIds = IdColumn.Of(StandardTables.Accounts.Find("id")!, ["A0", "A1"]);
        var accounts = new Table(StandardTables.Accounts, 2, [accountIds, new TextColumn(StandardTables.Accounts.Find("segment")!, [pool.Intern("Enterprise"), pool.Intern("SMB")], pool)]);
        var schema = StandardTables.Movements;
        var movements = new Table(schema, Rows,
        [
            IdColumn.Of(schema.Find("id")!, [.. Enumerable.Range(0, Rows).Select(i => $"M{i:D4}")]),
            new ReferenceColumn(schema.Find("account_id")!, [.. Values.Select(value => value % 2)], accountIds),
            new DateColumn(schema.Find("date")!, [.. Values.Select(value => new DateOnly(2026, 1, 20).AddDays(value).DayNumber)]),
            new TextColumn(schema.Find("kind")!, [.. Values.Select(value => kinds[value % 3])], pool),
            new NumberColumn(schema.Find("arr")!, [.. Values.Select(value => (value * 100L) - 300)], 100),
        ]);
        return new(movements, new Dataset([accounts, movements]), new Dictionary<string, Column>());
    }
}
