using Merit.Data.Amounts;
using Merit.Reference;

namespace Merit.Agreement;

/// <summary>Results as lines of text that are equal only when every figure is.</summary>
public static class ResultText
{
    public static IReadOnlyList<string> Of(IEnumerable<ReferenceResult> results) =>
        [.. results.OrderBy(result => result.Participant, StringComparer.Ordinal).ThenBy(result => result.Plan, StringComparer.Ordinal).SelectMany(Of)];

    public static string Component(string plan, string participant, string component, Ratio? target, Ratio? measure, Ratio? attainment, Ratio exact, Money earned, Money payable) =>
        $"{plan} {participant} {component}: target {Text(target)}, measure {Text(measure)}, attainment {Text(attainment)}, exact {exact}, earned {earned}, payable {payable}";

    public static string Line(string? @event, Ratio credited, Money earned, Money payable) =>
        $"  {@event ?? "(floor)"}: credited {credited}, earned {earned}, payable {payable}";

    /// <summary>The first lines that differ, for a message; null when none does.</summary>
    public static string? FirstDifference(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            var (left, right) = (expected.ElementAtOrDefault(i), actual.ElementAtOrDefault(i));
            if (left != right)
            {
                var under = expected.Take(i).LastOrDefault(line => !line.StartsWith(' '));
                return $"expected: {left ?? "nothing"}{Environment.NewLine}but was:  {right ?? "nothing"}{Environment.NewLine}after:    {under}";
            }
        }

        return null;
    }

    /// <summary>What stays as it is when the rows come in another order: lines of rows without keys are called and ordered by their place in the table, which is what changes.</summary>
    public static IReadOnlyList<string> Keyed(IEnumerable<string> lines) => [.. lines.Where(line => !line.Contains('#', StringComparison.Ordinal))];

    private static IEnumerable<string> Of(ReferenceResult result) =>
    [
        Component(result.Plan, result.Participant, result.Component, result.Target, result.Measure, result.Attainment, result.Exact, result.Earned, result.Payable),
        .. result.Lines.Select(line => Line(line.Event, line.Credited, line.Earned, line.Payable)),
    ];

    private static string Text(Ratio? value) => value?.ToString() ?? "none";
}
