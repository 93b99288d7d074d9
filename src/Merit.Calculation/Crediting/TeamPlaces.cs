using Merit.Calculation.Running;

namespace Merit.Calculation.Crediting;

/// <summary>The teams in which people are on a day. People in the same teams share one place.</summary>
/// <param name="OfPerson">The place of each person's teams together; -1 for a person in no team.</param>
/// <param name="Teams">The teams of each place.</param>
internal sealed record TeamPlaces(int[] OfPerson, IReadOnlyList<string[]> Teams)
{
    /// <summary>The places on a day.</summary>
    public static TeamPlaces Of(RunContext run, DateOnly day)
    {
        var places = new int[run.People.Count];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var teams = new List<string[]>();
        for (var person = 0; person < places.Length; person++)
        {
            string[] own = [.. run.Teams.Of(person, day.DayNumber).Order(StringComparer.Ordinal)];
            var key = string.Join('\n', own);
            var place = -1;
            if (own.Length > 0 && !known.TryGetValue(key, out place))
            {
                place = teams.Count;
                known.Add(key, place);
                teams.Add(own);
            }

            places[person] = own.Length == 0 ? -1 : place;
        }

        return new(places, teams);
    }
}
