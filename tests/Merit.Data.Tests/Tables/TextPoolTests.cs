using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class TextPoolTests
{
    [Fact]
    public void Each_distinct_text_has_one_code_in_the_order_of_coming() =>
        Prop.ForAll(Gen.Elements("", "new", "New", "neu", "é", "e\u0301", "😀").ListOf().ToArbitrary(), texts =>
        {
            var pool = new TextPool();
            var distinct = texts.Distinct(StringComparer.Ordinal).ToList();
            foreach (var text in texts)
            {
                pool[pool.Intern(text)].ShouldBe(text);
            }

            pool.Count.ShouldBe(distinct.Count);
            Enumerable.Range(0, pool.Count).Select(code => pool[code]).ShouldBe(distinct);
            distinct.Select(pool.Find).ShouldBe(Enumerable.Range(0, pool.Count));
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("churn", 1)]
    [InlineData("Größe 中 😀", 1)]
    [InlineData("long ", 100)]
    [InlineData("ß", 300)]
    public void A_text_given_as_utf8_is_the_same_text(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var pool = new TextPool();

        var code = pool.Intern(Encoding.UTF8.GetBytes(text));

        pool[code].ShouldBe(text);
        pool.Intern(text).ShouldBe(code);
    }

    [Fact]
    public void A_text_that_no_row_has_is_not_found_and_not_added()
    {
        var pool = new TextPool();

        pool.Find("new").ShouldBe(-1);
        pool.Count.ShouldBe(0);
    }
}
