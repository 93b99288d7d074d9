using Merit.Calculation.Crediting;
using Merit.Calculation.Running;

namespace Merit.Calculation.Measures.Owners;

/// <summary>The members, day by day, of the teams in which each person is on the period's last day.</summary>
/// <param name="run">The run.</param>
internal sealed class TeamGroups(RunContext run) : IGroups
{
    private readonly TeamPlaces _places = TeamPlaces.Of(run);

    public IReadOnlyList<int> Changes { get; } = ChangeDays.Of(run.Dataset["team_members"]);

    public int PlaceOf(int person) => _places.OfPerson[person];

    public IReadOnlyList<int> PlacesOf(int member, int day)
    {
        var teams = run.Teams.Of(member, day).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, _places.Teams.Count).Where(place => teams.Overlaps(_places.Teams[place]))];
    }
}
