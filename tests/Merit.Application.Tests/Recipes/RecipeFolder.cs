using System.Text;
using Merit.Application.Calculating;
using Merit.Application.Results;
using Merit.Calculation;
using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Application.Tests.Recipes;

/// <summary>A folder of the cookbook or of the mechanisms, or a copy of one, and what it pays.</summary>
internal sealed record RecipeFolder(string Path)
{
    /// <summary>The names of all, with the folder that they are in: <c>cookbook/base-only</c>.</summary>
    public static IEnumerable<string> Names =>
        from folder in (string[])["cookbook", "mechanisms"]
        from path in Directory.EnumerateDirectories(Checkout.Of($"examples/{folder}")).Order(StringComparer.Ordinal)
        select $"{folder}/{System.IO.Path.GetFileName(path)}";

    /// <summary>The recipe in the repository.</summary>
    public static RecipeFolder Of(string name) => new(Checkout.Of($"examples/{name}"));

    /// <summary>The rows of expected.csv, in its order, without the header.</summary>
    public IReadOnlyList<ExpectedFigure> Expected => [.. File.ReadLines(System.IO.Path.Combine(Path, "expected.csv")).Skip(1).Where(line => line.Length > 0).Select(ExpectedFigure.Parse)];

    /// <summary>The periods that expected.csv speaks of.</summary>
    public IReadOnlyList<PeriodName> Periods => [.. Expected.Select(row => row.Period).Distinct(StringComparer.Ordinal).Select(PeriodName.Parse)];

    /// <summary>The calculation of a period; fails with the findings when there is none.</summary>
    public (CalculationRun Run, Dataset Dataset) Calculate(PeriodName period)
    {
        var outcome = CalculatePeriod.Run(new(Path), period);
        outcome.Run.ShouldNotBeNull(string.Join('\n', outcome.Findings));
        return (outcome.Run, outcome.Dataset!);
    }

    /// <summary>The JSON document of a period.</summary>
    public string Json(PeriodName period)
    {
        var (run, dataset) = Calculate(period);
        using var stream = new MemoryStream();
        ResultDocument.WriteJson(run.Result, DatasetHash.Of(dataset), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
