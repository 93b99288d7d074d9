using FsCheck;
using FsCheck.Fluent;

namespace Merit.Data.Tests.Tables;

public sealed class ProvedUniqueKeysTests
{
    private static readonly Gen<string[]> Runs = Gen.Choose(10, 40).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).ListOf()
        .Select(keys => keys.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal)).ListOf(3).Select(runs => runs.SelectMany(run => run).ToArray());

    [Fact]
    public void Keys_whose_order_proves_them_unique_are_unique() =>
        Prop.ForAll(Runs.ToArbitrary(), keys => !Made.Ids(keys).AreProvedUnique || keys.Distinct(StringComparer.Ordinal).Count() == keys.Length)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("O1 O2 E1 E2", true)]
    [InlineData("O1 O2 E1 E2 O2", false)]
    [InlineData("O1 O3 O2 O4", false)]
    [InlineData("B A", true)]
    [InlineData("A A", false)]
    public void Runs_that_do_not_reach_into_one_another_prove_it(string keys, bool proved) => Made.Ids(keys.Split(' ')).AreProvedUnique.ShouldBe(proved);
}
