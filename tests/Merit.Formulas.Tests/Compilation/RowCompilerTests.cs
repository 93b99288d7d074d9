using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Lookups;
using Merit.Formulas.Tests.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Compilation;

public sealed class RowCompilerTests
{
    private static readonly RowSource Source = Make(1_000_00, 2_500_00, NumberColumn.Empty, -300_00);

    [Fact]
    public void A_rate_on_an_amount_has_one_denominator_and_a_proved_bound()
    {
        var code = Number("arr * 5%");
        code.Denominator.ShouldBe(2000);
        code.LargestMagnitude.ShouldBe(2_500_00);
        code.Numerator(1).ShouldBe(2_500_00);
    }

    [Fact]
    public void Dividing_by_a_constant_multiplies_the_denominator() => Number("arr / 3").Denominator.ShouldBe(300);

    [Fact]
    public void A_division_by_a_column_is_left_to_the_evaluator() => Compiler(Source).Number(Bind("arr / arr")).ShouldBeNull();

    [Fact]
    public void A_lookup_in_steps_is_compiled_and_one_on_a_line_is_left_to_the_evaluator()
    {
        var code = Compiler(Source).Number(Scopes.Bind("plane_of(arr)", Looking(LookupMatch.Stepped)).Root).ShouldNotBeNull();
        code.Denominator.ShouldBe(100);
        code.Numerator(0).ShouldBe(8);
        code.Numerator(1).ShouldBe(9);
        code.Numerator(2).ShouldBe(NumberColumn.Empty);
        code.Numerator(3).ShouldBe(NumberColumn.Empty);
        Compiler(Source).Number(Scopes.Bind("plane_of(arr)", Looking(LookupMatch.Interpolated)).Root).ShouldBeNull();
    }

    private static FormulaScope Looking(LookupMatch match)
    {
        static FormulaValue Of(ValueKind kind, Ratio value) => FormulaValue.Of(kind, value);
        var input = new LookupInput("size", ValueKind.Money, match, [new(Of(ValueKind.Money, 0)), new(Of(ValueKind.Money, 1000), Exclusive: match == LookupMatch.Stepped)]);
        var table = new LookupTable("plane_of", ValueKind.Ratio, [input], [Of(ValueKind.Ratio, new(8, 100)), Of(ValueKind.Ratio, new(9, 100))]);
        return Scopes.Movement with { Lookups = new Dictionary<string, LookupTable> { ["plane_of"] = table } };
    }

    [Fact]
    public void What_might_not_fit_is_left_to_the_evaluator()
    {
        Compiler(Make(1L << 61)).Number(Bind("arr + 0.01")).ShouldNotBeNull();
        Compiler(Make(1L << 61)).Number(Bind("arr * 3")).ShouldBeNull();
        Compiler(Make(1L << 61)).Number(Bind("arr + 1/7")).ShouldBeNull();
        Compiler(Make(1L << 32)).Number(Bind("arr * days_between(date, 2026-01-01) * days_between(date, 2026-01-01)")).ShouldBeNull();
        Compiler(Make(long.MaxValue)).Number(Bind("arr")).ShouldBeNull();
    }

    [Fact]
    public void An_empty_value_stays_empty_until_it_is_caught()
    {
        Number("arr + 5").Numerator(2).ShouldBe(NumberColumn.Empty);
        Number("arr otherwise 5").Numerator(2).ShouldBe(500);
        Number("(arr + 1) otherwise -1/3").Numerator(2).ShouldBe(-100);
        Condition("arr > -1000")(2).ShouldBe(-1);
        Condition("not (arr > -1000)")(2).ShouldBe(-1);
        Condition("arr is empty")(2).ShouldBe(1);
    }

    [Fact]
    public void An_absent_column_reads_empty()
    {
        Number("tcv otherwise 7").Numerator(0).ShouldBe(7);
        Condition("reason <> \"price_rise\"")(0).ShouldBe(1);
        Condition("contract.account.region = \"EMEA\"")(0).ShouldBe(0);
        Compiler(Source).Date(Bind("due_date"))!(0).ShouldBe(DateColumn.Empty);
    }

    [Fact]
    public void What_differs_between_participants_is_left_to_the_evaluator() =>
        Compiler(Source).Number(Scopes.Bind("arr * (retention otherwise 0)", Scopes.CreditedMovement).Root).ShouldBeNull();

    [Fact]
    public void A_value_of_the_run_is_read_once_while_compiling()
    {
        var reads = 0;
        var compiler = new RowCompiler(Source, symbol => { reads++; return Types.FormulaValue.Of(symbol.Type.Kind, new(1, 4)); });
        var code = compiler.Number(Bind("arr * kicker")).ShouldNotBeNull();
        var before = reads;
        code.Numerator(0).ShouldBe(1_000_00);
        code.Denominator.ShouldBe(400);
        reads.ShouldBe(before);
    }

    [Fact]
    public void A_computed_column_comes_before_the_tables_own()
    {
        var extra = new Dictionary<string, Column> { ["arr"] = new NumberColumn(StandardTables.Movements.Find("arr")!, [1, 2, 3, 4], 1) };
        var compiler = Compiler(Source with { Extra = extra });
        compiler.Number(Bind("arr"))!.Numerator(3).ShouldBe(4);
    }

    [Fact]
    public void Compiled_formulas_allocate_nothing()
    {
        var number = Number("if(kind in (\"expansion\", \"churn\") and account.segment <> \"SMB\", round(arr * 1/3, 0.01, half-even) otherwise 0, clamp(arr, 0, 100)) otherwise 0").Numerator;
        var condition = Condition("date + 1 month > 2026-02-01 and account_id = \"A0\" or (arr > 5 and not (arr = 7))");
        var sum = Run(number, condition, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        sum += Run(number, condition, 10_000);
        GC.GetAllocatedBytesForCurrentThread().ShouldBe(before);
        sum.ShouldNotBe(0);
    }

    private static long Run(Func<int, long> number, Func<int, int> condition, int times)
    {
        var sum = 0L;
        for (var i = 0; i < times; i++)
        {
            sum += number(i % 4) + condition(i % 4);
        }

        return sum;
    }

    private static CompiledNumber Number(string text) => Compiler(Source).Number(Bind(text)).ShouldNotBeNull();

    private static Func<int, int> Condition(string text) => Compiler(Source).Condition(Bind(text)).ShouldNotBeNull();

    private static BoundNode Bind(string text) => Scopes.Bind(text, Scopes.Movement).Root;

    private static RowCompiler Compiler(RowSource source) => new(source, _ => null);

    // Movements with the given cents, all of one account.
    private static RowSource Make(params long[] cents)
    {
        var pool = new TextPool();
        var (expansion, segment) = (pool.Intern("expansion"), pool.Intern("Enterprise"));
        var accountIds = IdColumn.Of(StandardTables.Accounts.Find("id")!, ["A0"]);
        var accounts = new Table(StandardTables.Accounts, 1, [accountIds, new TextColumn(StandardTables.Accounts.Find("segment")!, [segment], pool)]);
        var schema = StandardTables.Movements;
        var count = cents.Length;
        var movements = new Table(schema, count,
        [
            IdColumn.Of(schema.Find("id")!, [.. Enumerable.Range(0, count).Select(i => $"M{i}")]), new ReferenceColumn(schema.Find("account_id")!, new int[count], accountIds),
            new DateColumn(schema.Find("date")!, [.. Enumerable.Repeat(new DateOnly(2026, 1, 31).DayNumber, count)]), new TextColumn(schema.Find("kind")!, [.. Enumerable.Repeat(expansion, count)], pool),
            new NumberColumn(schema.Find("arr")!, cents, 100),
        ]);
        return new(movements, new Dataset([accounts, movements]), new Dictionary<string, Column>());
    }
}
