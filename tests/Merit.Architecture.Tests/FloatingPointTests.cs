namespace Merit.Architecture.Tests;

/// <summary>BannedSymbols.MoneyPath.txt reports calls while one types; declarations, casts and locals are seen only in what the compiler wrote.</summary>
public sealed class FloatingPointTests
{
    [Theory]
    [InlineData("Merit.Data")]
    [InlineData("Merit.Formulas")]
    [InlineData("Merit.Plans")]
    [InlineData("Merit.Calculation")]
    public void Where_amounts_are_computed_there_is_no_binary_floating_point(string assembly) =>
        FloatingPoint.UsesIn(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")).ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_use_is_found()
    {
        var uses = FloatingPoint.UsesIn(typeof(Planted).Assembly.Location).Where(use => use.Contains(nameof(Planted), StringComparison.Ordinal));

        uses.ShouldBe(
            [
                "field Planted.Field",
                "method Planted.Parameter",
                "method Planted.Result",
                "method Planted.InsideAGeneric",
                "local variable of Planted.Local",
            ],
            ignoreOrder: true);
        FloatingPoint.UsesIn(typeof(Planted).Assembly.Location).ShouldContain("call of Math.Sqrt");
    }

    internal static class Planted
    {
        private static readonly Func<double> Field = () => 0;

        public static int Parameter(double value) => value > 0 ? 1 : 0;

        public static float Result() => 0;

        public static int InsideAGeneric(List<double[]?> values) => values.Count;

        public static int Local(int value)
        {
            var local = Math.Sqrt(value);
            return local > Field() && local < value ? Parameter(local) : 0;
        }
    }
}
