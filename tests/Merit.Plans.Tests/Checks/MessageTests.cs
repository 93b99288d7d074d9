using System.Text.RegularExpressions;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Plans.Calendars;

namespace Merit.Plans.Tests.Checks;

/// <summary>What a newcomer is told about each mistake. Read the golden files as a person who does not know Merit.</summary>
public sealed partial class MessageTests
{
    [Fact]
    public void The_plan_without_a_mistake_has_no_finding() => Plans.Findings(Mistake.RightPlan).ShouldBeEmpty();

    [Fact]
    public void Mistakes_in_the_file_are_told() => Golden.Match(Shown(Mistakes.InTheFile), "messages-file.txt");

    [Fact]
    public void Mistakes_in_the_grammar_are_told() => Golden.Match(Shown(Mistakes.InTheGrammar), "messages-grammar.txt");

    [Fact]
    public void Mistakes_in_the_meaning_are_told() => Golden.Match(Shown(Mistakes.InTheMeaning), "messages-meaning.txt");

    [Fact]
    public void Mistakes_in_calendars_are_told() => Golden.Match(Shown(Mistakes.InCalendars), "messages-calendars.txt");

    [Fact]
    public void The_calendars_without_a_mistake_have_no_finding()
    {
        var bag = new DiagnosticBag();
        CalendarReader.Read(Mistake.RightCalendars, "calendars.yaml", bag).ShouldNotBeNull().Find(PeriodName.Parse("RY2023-P12"))!.Range.ToString().ShouldBe("2023-12-31..2024-02-03");
        bag.Items.ShouldBeEmpty();
    }

    [Fact]
    public void Every_mistake_is_found() => All.Where(mistake => mistake.Findings.Count == 0).Select(mistake => mistake.Says).ShouldBeEmpty();

    [Fact]
    public void Every_code_of_the_sources_is_shown_by_a_mistake()
    {
        var shown = All.SelectMany(mistake => mistake.Findings).Select(finding => finding.Code).ToHashSet();
        string[] elsewhere = ["document-long", "document-bad-number", "document-number-out-of-range"];

        CodesUnder("src/Merit.Plans").Concat(CodesUnder("src/Merit.Documents")).Except(shown).Except(elsewhere).ShouldBeEmpty();
    }

    [Fact]
    public void Every_finding_says_where_and_how_to_mend()
    {
        foreach (var finding in All.SelectMany(mistake => mistake.Findings))
        {
            finding.Where.Line.ShouldBeGreaterThan(0, finding.ToString());
            finding.Where.Column.ShouldBeGreaterThan(0, finding.ToString());
            finding.Message.ShouldEndWith(".");
        }
    }

    private static IEnumerable<Mistake> All => [.. Mistakes.InTheFile, .. Mistakes.InTheGrammar, .. Mistakes.InTheMeaning, .. Mistakes.InCalendars];

    private static string Shown(IEnumerable<Mistake> mistakes) => string.Concat(mistakes.Select(mistake => mistake.Shown()));

    private static IEnumerable<string> CodesUnder(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from match in Code().Matches(File.ReadAllText(file))
        select match.Groups["code"].Value;

    [GeneratedRegex("""(?:Error|Warning)\("(?<code>[a-z-]+)",""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
