using Merit.Calculation.Running;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Measures.Owners;

/// <summary>Those who report to each person, day by day.</summary>
/// <param name="run">The run.</param>
/// <param name="levels">Directly, or at any remove.</param>
internal sealed class ReportGroups(RunContext run, Rollup levels) : IGroups
{
    public IReadOnlyList<int> Changes { get; } = ChangeDays.Of(run.Dataset["reporting"]);

    public int PlaceOf(int person) => person;

    public IReadOnlyList<int> PlacesOf(int member, int day) => run.Reporting.Above(member, day, levels);
}
