using Merit.Calculation.Participants;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Calculation.Crediting;

/// <summary>Credits teams: a row to the teams whose members it was credited to, as they were on the row's day; once, times the members' shares, at most whole (plan reference, "Measures").</summary>
internal sealed class TeamCrediting
{
    private readonly CreditedRows _set;
    private readonly RunContext _run;
    private readonly Table _members;

    private TeamCrediting(CreditedRows set, RunContext run)
    {
        _set = set;
        _run = run;
        _members = run.Dataset["team_members"];
    }

    /// <summary>The set credited to teams. People in the same teams on the period's last day share one place.</summary>
    public static TeamCredits Of(CreditedRows set, RunContext run) => new TeamCrediting(set, run).Credit();

    private TeamCredits Credit()
    {
        var rows = Enumerable.Range(0, _members.Count).ToLookup(row => _members.Find("team")!.TextAt(row)!, StringComparer.Ordinal);
        var (places, teams) = TeamPlaces.Of(_run, _run.Period.End);
        var shares = new ShareCodes(_set.ShareDenominator);
        var part = new CreditPart(Math.Max(teams.Count, 1));
        for (var place = 0; place < teams.Count; place++)
        {
            Add(part, place, [.. teams[place].SelectMany(team => rows[team])], shares);
        }

        // Nothing asks for a team's rows in order of their keys: that of rows does as well.
        var table = CreditTable.Of([part], Math.Max(teams.Count, 1), shares, _set.Credits.FirstDay, (_, _) => null, _run.Cancellation);
        return new(new(() => _set.Selected) { Source = _set.Source, Credits = table, Day = _set.Day, HolderDay = _set.HolderDay, CountsWhole = _set.CountsWhole, Provisional = _set.Provisional }, places);
    }

    private void Add(CreditPart part, int place, int[] memberships, ShareCodes shares)
    {
        var person = _members.Find<ReferenceColumn>("person_id")!;
        var found = new SortedDictionary<int, (int Day, long Share)>();
        foreach (var member in memberships.GroupBy(row => person.Rows[row], row => Roster.RangeOf(_members, row)))
        {
            EffectiveRange[] times = [.. member];
            foreach (var credit in _set.Credits.Of(member.Key).Span)
            {
                if (Array.Exists(times, time => IsIn(time, credit)))
                {
                    // All shares of a row are of one sign: of one that is taken back below nothing.
                    found[credit.Row] = (credit.Day, Math.Clamp(checked(found.GetValueOrDefault(credit.Row).Share + _set.Credits.ShareOf(credit)), -_set.ShareDenominator, _set.ShareDenominator));
                }
            }
        }

        foreach (var (row, (day, share)) in found)
        {
            part.Add(place, Crediting.Credit.Of(row, day, shares.CodeOf(share)));
        }
    }

    private bool IsIn(EffectiveRange time, Credit credit)
    {
        var day = _set.HolderDay ?? (credit.Day == Crediting.Credit.NoDay ? _run.Period.End.DayNumber : _set.HasLater ? _set.Day.Of(credit.Row) : _set.Credits.FirstDay + credit.Day);
        return time.From.DayNumber <= day && day <= time.LastDay.DayNumber;
    }
}
