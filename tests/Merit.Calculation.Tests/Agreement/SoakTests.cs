using System.Globalization;
using Merit.Agreement.Soak;
using Merit.Reference;

namespace Merit.Calculation.Tests.Agreement;

/// <summary>The command that runs cases by the thousand: a run that reports less than it did would be trusted for nothing.</summary>
public sealed class SoakTests
{
    [Fact]
    public void A_run_ends_with_what_the_cases_met_and_one_line_of_outcome()
    {
        var (agree, lines) = Run(seed => new(seed, new Facts(seed % 2 == 0 ? new HashSet<string> { "even" } : new HashSet<string>(), PaysNothing: seed == 130), null));

        agree.ShouldBeTrue();
        lines[^4].ShouldBe("Of 150 cases so many had:");
        lines[^3].ShouldBe("  even                       75   50.0 %");
        lines[^2].ShouldBe("  pays nothing at all         1    0.7 %");
        lines[^1].ShouldStartWith("150 cases agree, of the seeds 101 to 250; ");
    }

    [Fact]
    public void A_run_stops_at_the_first_case_that_differs_whatever_else_was_under_way()
    {
        var (agree, lines) = Run(seed => new(seed, new Facts(new HashSet<string>(), PaysNothing: false), seed is 175 or 170 or 230 ? $"What differs in {seed}" : null));

        agree.ShouldBeFalse();
        lines.ShouldContain("What differs in 170");
        lines.ShouldNotContain("What differs in 175");
        lines[^1].ShouldStartWith("69 cases agree, and the case of seed 170 does not: ./soak.sh 1 170 replays it; ");
    }

    [Fact]
    public void A_case_is_worked_out_whole_and_says_what_it_met()
    {
        var outcomes = Enumerable.Range(1, 5).Select(seed => CaseOutcome.Of((ulong)seed)).ToList();

        outcomes.ShouldAllBe(outcome => outcome.Difference == null);
        outcomes.SelectMany(outcome => outcome.Facts!.Met).ShouldContain("split");
    }

    private static (bool Agree, IReadOnlyList<string> Lines) Run(Func<ulong, CaseOutcome> work)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var agree = new SoakRun(work, output).Run(101, 150);
        return (agree, output.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
