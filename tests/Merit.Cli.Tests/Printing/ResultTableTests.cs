using System.Text;
using Merit.Application.Tests.Results;
using Merit.Calculation.Results;
using Merit.Cli.Printing;
using Merit.Cli.Terminal;

namespace Merit.Cli.Tests.Printing;

public sealed class ResultTableTests
{
    [Fact]
    public void A_few_people_have_a_row_for_each_component_and_a_table_for_each_plan() => Golden.Match(Table(MadeResult.Small()), "tables/small.txt");

    [Fact]
    public void Three_people_with_two_components_have_totals_by_component_and_overall() => Golden.Match(Table(MadeResult.Large(3)), "tables/three.txt");

    [Fact]
    public void Many_people_have_a_row_each_with_a_column_for_each_component() => Golden.Match(Table(MadeResult.Large(30)), "tables/thirty.txt");

    [Fact]
    public void Many_people_have_a_row_for_each_component_when_details_are_asked_for()
    {
        var lines = Table(MadeResult.Large(30), detail: true).Split('\n');

        lines.Count(line => line.Contains("Retention", StringComparison.Ordinal)).ShouldBe(31);
    }

    [Fact]
    public void A_pipe_gets_no_colours_and_no_spaces_at_line_ends()
    {
        var text = Table(MadeResult.Small());

        text.ShouldNotContain("\u001b");
        text.Split('\n').ShouldAllBe(line => line == line.TrimEnd());
    }

    [Fact]
    public void A_terminal_gets_colours_unless_NO_COLOR_is_set()
    {
        Table(MadeResult.Large(2), terminal: true).ShouldContain("\u001b[1m");
        Table(MadeResult.Large(2), terminal: true, noColour: true).ShouldNotContain("\u001b");
    }

    private static string Table(CalculationResult result, bool detail = false, bool terminal = false, bool noColour = false)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        ResultTable.Write(new CliConsole(output, error) { OutputIsTerminal = terminal, NoColour = noColour }, result, detail);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
