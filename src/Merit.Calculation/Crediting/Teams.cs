using Merit.Calculation.Participants;
using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>Who is in a team with whom on a day.</summary>
internal sealed class Teams
{
    private readonly Table _members;
    private readonly ILookup<int, int> _byPerson;
    private readonly ILookup<string, int> _byTeam;

    public Teams(Dataset dataset)
    {
        _members = dataset["team_members"];
        var rows = Enumerable.Range(0, _members.Count).ToList();
        _byPerson = rows.ToLookup(PersonOf);
        _byTeam = rows.ToLookup(TeamOf, StringComparer.Ordinal);
    }

    /// <summary>The teams in which a person is on a day.</summary>
    public IEnumerable<string> Of(int person, int day) => _byPerson[person].Where(row => IsOn(row, day)).Select(TeamOf).Distinct(StringComparer.Ordinal);

    /// <summary>Everyone who is in a team of the person's on a day, the person too, once each, in order of rows of <c>people</c>; nobody for a person in no team.</summary>
    public IReadOnlyList<int> MembersWith(int person, int day) => [.. Of(person, day).SelectMany(team => _byTeam[team]).Where(row => IsOn(row, day)).Select(PersonOf).Distinct().Order()];

    private bool IsOn(int row, int day) => Roster.RangeOf(_members, row).Contains(DateOnly.FromDayNumber(day));

    private int PersonOf(int row) => _members.Find<ReferenceColumn>("person_id")!.Rows[row];

    private string TeamOf(int row) => _members.Find("team")!.TextAt(row)!;
}
