using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Application.Calculating;

/// <summary>A period in which nobody is on a plan: more often a slip than meant.</summary>
internal static class EmptyPeriod
{
    /// <summary>Warns, with the days on which assignments begin.</summary>
    public static void Report(Dataset dataset, Period period, DiagnosticBag diagnostics) =>
        diagnostics.Warning("period-without-participants", SourceLocation.None, $"Nobody is on a plan in {period.Name}.", Assignments(dataset));

    private static string Assignments(Dataset dataset)
    {
        var from = dataset["plan_assignments"].Find<DateColumn>("from");
        var days = from is null ? [] : Enumerable.Range(0, from.Count).Select(from.At).OfType<DateOnly>().ToList();
        return days.Count == 0
            ? "The table plan_assignments says who is on which plan; it is empty."
            : $"The first plan assignment begins on {IsoDate.Format(days.Min())}, the last on {IsoDate.Format(days.Max())}.";
    }
}
