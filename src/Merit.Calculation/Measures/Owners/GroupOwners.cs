using Merit.Calculation.Crediting;
using Merit.Data.Amounts;

namespace Merit.Calculation.Measures.Owners;

/// <summary>Groups, each with what its members of the day hold together of an account, at most all of it.</summary>
/// <param name="book">The book.</param>
/// <param name="groups">The groups.</param>
internal sealed class GroupOwners(BookHolders book, IGroups groups) : MeasureOwners
{
    // One holder is asked for many times on few days.
    private readonly Dictionary<(int Member, int Day), IReadOnlyList<int>> _places = [];

    public override int PlaceOf(int person) => groups.PlaceOf(person);

    public override IEnumerable<(int Place, Ratio Share)> On(int account, int day)
    {
        var held = from assignment in book.On(account, day)
                   from place in PlacesOf(assignment.Person, day)
                   group assignment.Share by place;
        return held.Select(shares => (shares.Key, Ratio.Min(shares.Aggregate(Ratio.Zero, (sum, share) => sum + share), Ratio.One)));
    }

    // Between two changes, of holders or of members, one day is like the other.
    public override IEnumerable<(int Place, Ratio Share)> ByDays(int account, int first, int last)
    {
        var days = last - first + 1;
        int[] starts = [first, .. book.Of(account).SelectMany(held => new[] { held.From, held.To == int.MaxValue ? held.To : held.To + 1 }).Concat(groups.Changes).Where(day => day > first && day <= last).Distinct().Order(), last + 1];
        var stretches = Enumerable.Range(0, starts.Length - 1).SelectMany(i => On(account, starts[i]).Select(owned => (owned.Place, Share: owned.Share * new Ratio(starts[i + 1] - starts[i], days))));
        return stretches.GroupBy(owned => owned.Place, owned => owned.Share).Select(shares => (shares.Key, shares.Aggregate(Ratio.Zero, (sum, share) => sum + share)));
    }

    private IReadOnlyList<int> PlacesOf(int member, int day)
    {
        if (!_places.TryGetValue((member, day), out var places))
        {
            places = groups.PlacesOf(member, day);
            _places.Add((member, day), places);
        }

        return places;
    }
}
