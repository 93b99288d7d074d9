using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Participants;

/// <summary>Annual pay over a participant's days in force: the average by days when it changes.</summary>
internal sealed class PayInForce
{
    private readonly Table _pay;
    private readonly Table _people;
    private readonly ILookup<int, int> _rowsOf;

    public PayInForce(Dataset dataset)
    {
        _pay = dataset["pay"];
        _people = dataset["people"];
        var person = _pay.Find<ReferenceColumn>("person_id");
        _rowsOf = Enumerable.Range(0, _pay.Count).ToLookup(row => person!.Rows[row]);
    }

    /// <summary>The average of a column of pay, or null when some day in force has no row with a value.</summary>
    public Ratio? AverageOf(Participant participant, string column)
    {
        var (sum, days) = (Ratio.Zero, 0);
        foreach (var (_, amount, covered) in RowsOf(participant, column))
        {
            sum += amount * covered;
            days += covered;
        }

        return days > 0 && days == participant.Days ? sum / days : null;
    }

    /// <summary>The rows of pay behind <see cref="AverageOf"/>: what each states, and on how many days in force.</summary>
    public IEnumerable<(int Row, Ratio Amount, int Days)> RowsOf(Participant participant, string column)
    {
        if (_pay.Find<NumberColumn>(column) is not { } amounts)
        {
            yield break;
        }

        foreach (var row in _rowsOf[participant.Person])
        {
            var range = Roster.RangeOf(_pay, row);
            var covered = participant.InForce.Sum(span => span.Intersect(range)?.Days ?? 0);
            if (covered > 0 && amounts.At(row) is { } amount)
            {
                yield return (row, amount, covered);
            }
        }
    }

    /// <summary>The currency of each row of pay that holds on some day in force, in order of days; null where none is stated.</summary>
    public IEnumerable<(int Row, string? Currency)> CurrenciesOf(Participant participant) =>
        _rowsOf[participant.Person].Where(row => Roster.RangeOf(_pay, row) is var range && participant.InForce.Any(range.Overlaps)).OrderBy(row => Roster.RangeOf(_pay, row).From)
            .Select(row => (row, _pay.Find("currency")?.TextAt(row) ?? _people.Find("currency")?.TextAt(participant.Person)));
}
