using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Merit.Calculation;
using Merit.Calculation.Examples;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Imports.Loading;
using Merit.Plans;

namespace Merit.Imports.Tests;

/// <summary>
/// The two examples on real data, from the sources to the cent. Every figure of <c>expected.csv</c> was compared with a calculation written apart from this repository,
/// in another language, from the source files and the text of the plans.
/// </summary>
public sealed class ExampleTests
{
    [Theory]
    [InlineData("ravenstack")]
    [InlineData("maven-crm")]
    public void What_is_read_filtered_and_left_out_is_as_the_README_says(string example)
    {
        var (result, diagnostics) = Load(example);

        diagnostics.Items.ShouldBeEmpty();
        Golden.Match(result.Report.ToText(), $"example-{example}.txt");
    }

    [Theory]
    [InlineData("ravenstack", "2023-Q1 2023-Q2 2023-Q3 2023-Q4 2024-Q1 2024-Q2 2024-Q3 2024-Q4")]
    [InlineData("maven-crm", "2017-Q1 2017-Q2 2017-Q3 2017-Q4")]
    public void Every_quarter_pays_what_was_worked_out_independently(string example, string quarters)
    {
        var (result, diagnostics) = Load(example);
        var plans = Plans(example, diagnostics);
        var lines = new StringBuilder("period,person_id,component,target,earned,payable\n");
        foreach (var quarter in quarters.Split(' '))
        {
            var run = CalculationRun.Start(result.Dataset!, plans, Period.Parse(quarter), CalculationOptions.Default, diagnostics);
            diagnostics.Items.ShouldBeEmpty();
            foreach (var participant in run!.Result.Participants)
            {
                foreach (var component in participant.Components)
                {
                    lines.Append(CultureInfo.InvariantCulture,
                        $"{quarter},{participant.Id},{component.Component.Name},{component.Target?.ToDecimalString(2)},{component.Earned.ToAmountString()},{component.Payable.ToAmountString()}\n");
                }
            }
        }

        Golden.Match(lines.ToString(), $"../../../examples/{example}/expected.csv");
    }

    [Theory]
    [InlineData("ravenstack")]
    [InlineData("maven-crm")]
    public void The_golden_examples_inside_the_plans_hold(string example)
    {
        var (result, diagnostics) = Load(example);
        var figures = Plans(example, diagnostics).SelectMany(plan => ExampleRunner.Run(plan, result.Dataset!.Schemas, diagnostics)).SelectMany(outcome => outcome.Figures).ToList();

        diagnostics.Items.ShouldBeEmpty();
        figures.ShouldNotBeEmpty();
        figures.Where(figure => !figure.Matches).ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_rows_of_a_source_changes_nothing()
    {
        var files = new FolderFiles(Folder("ravenstack"));
        var shuffled = new Reversed(files, "sources/ravenstack_subscriptions.csv");
        var diagnostics = new DiagnosticBag();

        var one = CompanyLoader.Load(files, LoadOptions.Strict, diagnostics, null, TestContext.Current.CancellationToken).Dataset!;
        var other = CompanyLoader.Load(shuffled, LoadOptions.Strict, diagnostics, null, TestContext.Current.CancellationToken).Dataset!;

        diagnostics.Items.ShouldBeEmpty();
        Data.Tables.DatasetHash.Of(other).ShouldBe(Data.Tables.DatasetHash.Of(one));
    }

    private static (LoadResult Result, DiagnosticBag Diagnostics) Load(string example)
    {
        var diagnostics = new DiagnosticBag();
        return (CompanyLoader.Load(Folder(example), LoadOptions.Strict, diagnostics), diagnostics);
    }

    private static List<Plan> Plans(string example, DiagnosticBag diagnostics) =>
        [.. Directory.GetFiles(Path.Combine(Folder(example), "plans"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => PlanReader.Read(File.ReadAllText(file), "plans/" + Path.GetFileName(file), diagnostics)).OfType<Plan>()];

    private static string Folder(string example, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../examples", example);

    /// <summary>The same files, the rows of one of them in the opposite order.</summary>
    private sealed class Reversed(ICompanyFiles files, string reversed) : ICompanyFiles
    {
        public IReadOnlyCollection<string> Paths => files.Paths;

        public Stream Open(string path)
        {
            if (path != reversed)
            {
                return files.Open(path);
            }

            using var reader = new StreamReader(files.Open(path));
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0]))));
        }
    }
}
