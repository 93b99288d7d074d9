using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Merit.Data.Tests.Tables;

public sealed class IdIndexTests
{
    private static readonly Gen<string[]> Keys = Gen.Choose(0, 60).Select(n => n.ToString(CultureInfo.InvariantCulture)).ListOf().Select(keys => keys.ToArray());

    [Fact]
    public void It_finds_all_keys_and_only_those_each_at_its_first_row() =>
        Prop.ForAll(Keys.ToArbitrary(), keys =>
        {
            var index = Made.Ids(keys).Index;
            return Enumerable.Range(0, 80).Select(n => n.ToString(CultureInfo.InvariantCulture)).All(key => index.Find(key) == Array.IndexOf(keys, key));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Duplicates_are_the_rows_whose_key_came_before() =>
        Prop.ForAll(Keys.ToArbitrary(), keys =>
            Made.Ids(keys).Index.Duplicates.SequenceEqual(Enumerable.Range(0, keys.Length).Where(row => Array.IndexOf(keys, keys[row]) < row)))
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Many_keys_that_differ_in_their_last_characters_are_all_found()
    {
        string[] keys = [.. Enumerable.Range(0, 20_000).Select(n => "ACCOUNT-" + n.ToString("D6", CultureInfo.InvariantCulture))];
        var index = Made.Ids(keys).Index;

        Enumerable.Range(0, keys.Length).Count(row => index.Find(keys[row]) != row).ShouldBe(0);
        index.Find("ACCOUNT-020000").ShouldBe(-1);
        index.Duplicates.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A ")]
    [InlineData("")]
    [InlineData("AA")]
    public void A_key_is_found_as_it_is_written_and_not_otherwise(string key) => Made.Ids("A", "B").Index.Find(key).ShouldBe(-1);

    [Fact]
    public void An_empty_table_has_no_key() => Made.Ids().Index.Find("A").ShouldBe(-1);
}
