namespace Merit.Documents.Tests.Robustness;

public sealed class HostileDocumentTests
{
    [Fact]
    public void A_document_longer_than_people_write_is_refused_unread() =>
        Documents.Findings(new string('a', DocumentReader.LongestText + 1)).ShouldStartWith("plan.yaml: error document-long:");

    [Fact]
    public void Deep_nesting_is_refused_before_it_costs_a_stack() =>
        Documents.Findings("a: " + new string('[', 100_000) + new string(']', 100_000)).ShouldContain("document-deep");

    [Fact]
    public void Aliases_that_would_multiply_are_refused_each() =>
        Documents.Findings("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n").Split('\n').Length.ShouldBe(6);
}
