using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

/// <summary>Texts that differ in a number alone are kept by it, others by their hash; from outside there is no difference.</summary>
public sealed class NumberedTextsTests
{
    // Numbers that have a place at once, later, never; other beginnings and lengths; more characters than words hold.
    private static readonly Gen<string> Texts =
        from number in Gen.Frequency((10, Gen.Choose(0, 40)), (4, Gen.Choose(1000, 6000)), (1, Gen.Choose(0, 9_999_999)))
        from form in Gen.Frequency((20, Gen.Constant(("A", 7))), (2, Gen.Constant(("B", 7))), (1, Gen.Elements(("A", 6), ("AB", 1), ("A-", 2), ("", 1), ("", 8), ("ACCOUNT-", 7), ("ACCOUNT--", 7))))
        from end in Gen.Frequency((30, Gen.Constant("")), (1, Gen.Constant("x")))
        select form.Item1 + number.ToString("D" + form.Item2.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + end;

    [Fact]
    public void A_pool_gives_each_text_one_code_in_the_order_of_coming() =>
        Prop.ForAll(Texts.ListOf(300).ToArbitrary(), texts =>
        {
            var pool = new TextPool();
            var distinct = texts.Distinct(StringComparer.Ordinal).ToList();
            texts.Count(text => pool[pool.Intern(Encoding.UTF8.GetBytes(text))] != text).ShouldBe(0);

            Enumerable.Range(0, pool.Count).Select(code => pool[code]).ShouldBe(distinct);
            distinct.Select(pool.Find).ShouldBe(Enumerable.Range(0, pool.Count));
            pool.Find("A9999998").ShouldBe(distinct.IndexOf("A9999998"));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void An_index_finds_each_key_at_its_first_row_and_lists_the_others() =>
        Prop.ForAll(Texts.ListOf(300).ToArbitrary(), texts =>
        {
            var index = Made.Ids([.. texts]).Index;
            texts.Count(text => index.Find(text) != texts.IndexOf(text)).ShouldBe(0);
            index.Duplicates.ShouldBe(Enumerable.Range(0, texts.Count).Where(row => texts.IndexOf(texts[row]) < row));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Numbers_in_any_order_end_where_they_belong()
    {
        // The largest come first, when there are too few texts to make room for them.
        string[] texts = [.. Enumerable.Range(0, 50_000).Reverse().Select(number => "A" + number.ToString("D7", CultureInfo.InvariantCulture))];
        var pool = new TextPool();

        texts.Select((text, i) => pool.Intern(text) == i).ShouldAllBe(isSo => isSo);
        texts.Select((text, i) => pool.Find(text) == i && pool.Intern(text) == i).ShouldAllBe(isSo => isSo);
    }
}
