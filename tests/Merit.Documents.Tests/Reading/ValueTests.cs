namespace Merit.Documents.Tests.Reading;

public sealed class ValueTests
{
    [Fact]
    public void Values_stay_text_whatever_they_look_like()
    {
        var root = Documents.Read("a: 007\nb: 85%\nc: no\nd: 2026-01-31\ne: 1_000\nf: ~\n");

        root.Entries.Select(entry => ((ScalarNode)entry.Value).Text).ShouldBe(["007", "85%", "no", "2026-01-31", "1_000", "~"]);
    }

    [Fact]
    public void A_missing_value_differs_from_an_empty_text()
    {
        var root = Documents.Read("a:\nb: ''\n");

        ((ScalarNode)root["a"]!).IsMissing.ShouldBeTrue();
        ((ScalarNode)root["b"]!).IsMissing.ShouldBeFalse();
        root.Scalar("a").ShouldBeNull();
        root.Scalar("b").ShouldNotBeNull().Text.ShouldBeEmpty();
    }

    [Fact]
    public void Entries_and_items_keep_the_order_of_the_document()
    {
        var root = Documents.Read("z: [3, 1, 2]\na: { y: 1, b: 2 }\n");

        root.Entries.Select(entry => entry.Name).ShouldBe(["z", "a"]);
        root.Sequence("z")!.Items.Select(item => ((ScalarNode)item).Text).ShouldBe(["3", "1", "2"]);
        root.Mapping("a")!.Entries.Select(entry => entry.Name).ShouldBe(["y", "b"]);
    }

    [Fact]
    public void What_stands_under_a_key_is_asked_for_by_its_kind()
    {
        var root = Documents.Read("a: 1\nb: { c: 2 }\n");

        root.Has("a").ShouldBeTrue();
        root.Has("c").ShouldBeFalse();
        root.Mapping("a").ShouldBeNull();
        root.Sequence("b").ShouldBeNull();
        root["missing"].ShouldBeNull();
    }

    [Fact]
    public void A_document_may_begin_and_end_with_its_marks() => Documents.Read("---\na: 1\n...\n").Scalar("a")!.Text.ShouldBe("1");
}
