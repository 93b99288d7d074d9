using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Time;

namespace Merit.Calculation.Measures.Owners;

/// <summary>The members, day by day, of the teams in which each person is on the period's last day.</summary>
/// <param name="run">The run.</param>
/// <param name="period">The period that is measured, which can be an earlier one.</param>
internal sealed class TeamGroups(RunContext run, Period period) : IGroups
{
    private readonly TeamPlaces _places = TeamPlaces.Of(run, period.End);

    public IReadOnlyList<int> Changes { get; } = ChangeDays.Of(run.Dataset["team_members"]);

    public int PlaceOf(int person) => _places.OfPerson[person];

    public IReadOnlyList<int> PlacesOf(int member, int day)
    {
        var teams = run.Teams.Of(member, day).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, _places.Teams.Count).Where(place => teams.Overlaps(_places.Teams[place]))];
    }
}
