using Merit.Calculation.Release;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Crediting;

/// <summary>Gathers the credits of one row; shares that reach one person by several ways add up.</summary>
internal sealed class RowCredits(ShareCodes shares, Rollup rollup, ReportingLines reporting)
{
    private readonly List<(int Person, long Share)> _credits = [];

    /// <summary>Credits a person, and those above them where the plan says so.</summary>
    public void Add(int person, long share, int day)
    {
        AddOne(person, share);
        if (rollup != Rollup.None)
        {
            foreach (var manager in reporting.Above(person, day, rollup))
            {
                AddOne(manager, share);
            }
        }
    }

    /// <summary>Hands the row's credits over.</summary>
    public void MoveTo(CreditPart part, int row, int day, long value = 0, PaidState state = PaidState.None)
    {
        foreach (var (person, share) in _credits)
        {
            part.Add(person, Credit.Of(row, day, shares.CodeOf(share), value, state));
        }

        _credits.Clear();
    }

    private void AddOne(int person, long share)
    {
        for (var i = 0; i < _credits.Count; i++)
        {
            if (_credits[i].Person == person)
            {
                _credits[i] = (person, checked(_credits[i].Share + share));
                return;
            }
        }

        _credits.Add((person, share));
    }
}
