using Merit.Data.Diagnostics;

namespace Merit.Data.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly SourceLocation Here = new("plan.yaml", 3, 7);

    [Fact]
    public void It_says_where_how_bad_what_how_to_mend_it_and_with_what_it_collides()
    {
        new Diagnostic("plan-twice", Severity.Error, Here, "Key 'cap' stands twice.", "Keep one.", new("plan.yaml", 2, 1)).ToString()
            .ShouldBe("plan.yaml:3:7: error plan-twice: Key 'cap' stands twice. Keep one. (see plan.yaml:2:1)");
        new Diagnostic("plan-old", Severity.Warning, Here, "It is old.").ToString().ShouldBe("plan.yaml:3:7: warning plan-old: It is old.");
        new Diagnostic("plan-none", Severity.Error, SourceLocation.None, "There is no plan.", Related: SourceLocation.None).ToString().ShouldBe("error plan-none: There is no plan.");
    }

    [Theory]
    [InlineData("a.csv", 3, 7, "a.csv:3:7")]
    [InlineData("a.csv", 3, 0, "a.csv:3")]
    [InlineData("a.csv", 0, 0, "a.csv")]
    [InlineData(null, 3, 7, "3:7")]
    [InlineData(null, 3, 0, "3")]
    [InlineData(null, 0, 0, "")]
    public void A_place_is_written_as_far_as_it_is_known(string? file, int line, int column, string expected) =>
        new SourceLocation(file, line, column).ToString().ShouldBe(expected);

    [Fact]
    public void A_bag_keeps_what_was_found_and_orders_it_by_place()
    {
        var bag = new DiagnosticBag();
        bag.Warning("z", new("b.csv", 1, 1), "");
        bag.HasErrors.ShouldBeFalse();

        bag.Error("y", new("a.csv", 10, 1), "");
        bag.AddRange([new("x", Severity.Warning, new("a.csv", 9, 2), ""), new("w", Severity.Warning, new("a.csv", 9, 2), "")]);

        bag.HasErrors.ShouldBeTrue();
        bag.Items.Select(d => d.Code).ShouldBe(["z", "y", "x", "w"]);
        bag.InOrder().Select(d => d.Code).ShouldBe(["w", "x", "y", "z"]);
    }
}
