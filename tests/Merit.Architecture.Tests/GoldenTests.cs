namespace Merit.Architecture.Tests;

public sealed class GoldenTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("merit-golden-").FullName;

    public GoldenTests() => File.WriteAllText(Path.Combine(_folder, "Some.Tests.csproj"), "<Project />");

    private string Caller => Path.Combine(_folder, "Deeper", "SomeTests.cs");

    private string GoldenFile => Path.Combine(_folder, "Golden", "a.txt");

    [Fact]
    public void Line_ends_do_not_count()
    {
        Given("one\r\ntwo\r\n");

        Golden.Match("one\ntwo\n", "a.txt", Caller, accept: false);
    }

    [Fact]
    public void A_difference_fails_shows_its_place_and_leaves_what_was_received()
    {
        Given("one\ntwo\nthree\n");

        var failure = Should.Throw<GoldenMismatchException>(() => Golden.Match("one\ntwa\nthree\n", "a.txt", Caller, accept: false));

        failure.Message.ShouldContain("line 2, column 3");
        failure.Message.ShouldContain("expected: \"two\"");
        failure.Message.ShouldContain("received: \"twa\"");
        File.ReadAllText(GoldenFile + ".received").ShouldBe("one\ntwa\nthree\n");
        File.ReadAllText(GoldenFile).ShouldBe("one\ntwo\nthree\n");
    }

    [Fact]
    public void A_text_that_ends_early_is_a_difference()
    {
        Given("one\ntwo");

        Should.Throw<GoldenMismatchException>(() => Golden.Match("one", "a.txt", Caller, accept: false)).Message.ShouldContain("(end of text)");
    }

    [Fact]
    public void A_missing_golden_file_fails() =>
        Should.Throw<GoldenMismatchException>(() => Golden.Match("one", "a.txt", Caller, accept: false)).Message.ShouldContain("no golden file yet");

    [Fact]
    public void Accepting_writes_the_golden_file_and_removes_what_was_received()
    {
        Given("old");
        Should.Throw<GoldenMismatchException>(() => Golden.Match("new", "a.txt", Caller, accept: false));

        Golden.Match("new", "a.txt", Caller, accept: true);

        File.ReadAllText(GoldenFile).ShouldBe("new");
        File.Exists(GoldenFile + ".received").ShouldBeFalse();
        Golden.Match("new", "a.txt", Caller, accept: false);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Given(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(GoldenFile)!);
        File.WriteAllText(GoldenFile, text);
    }
}
