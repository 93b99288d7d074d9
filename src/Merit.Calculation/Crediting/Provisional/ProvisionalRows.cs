using Merit.Calculation.Compilation;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Crediting.Provisional;

/// <summary>
/// The rows of a set that is credited for the time being: which of those on the days that it looks at are credited, and what becomes there of earlier ones. What is taken back was given by the terms
/// of an earlier period, so its holders, its filter and its rates are those that a run of that period finds. A set that looks at other days than the period's has no other terms than the run's.
/// </summary>
internal sealed class ProvisionalRows
{
    private readonly BoundEventSet _set;
    private readonly RunContext _run;
    private readonly RowDay _day;
    private readonly RowSource _source;
    private readonly (int First, int Last) _days;
    private readonly Dictionary<RunContext, ProvisionalTerms> _terms = [];
    private readonly SortedDictionary<int, LaterEntry> _candidates = [];
    private readonly List<(int Row, RunContext Origin)> _open = [];
    private Period _period;
    private RunContext _origin;

    /// <summary>Finds what may become of rows: before their filter is asked, since amounts in other currencies are not converted yet.</summary>
    /// <param name="set">The set, which has a condition due later.</param>
    /// <param name="source">Its table.</param>
    /// <param name="day">The day of a row.</param>
    /// <param name="days">The days that the set looks at.</param>
    /// <param name="run">The run.</param>
    public ProvisionalRows(BoundEventSet set, RowSource source, RowDay day, EffectiveRange days, RunContext run)
    {
        (_set, _run, _day, _source, _days) = (set, run, day, source, (days.From.DayNumber, days.LastDay.DayNumber));
        (_period, _origin) = (run.Period, run);
        TermsOf(run);
        for (var row = 0; row < source.Table.Count; row++)
        {
            if (day.Of(row) is var own && own != DateColumn.Empty && own <= _days.Last)
            {
                Find(row, own);
            }
        }
    }

    /// <summary>What becomes of rows after their own day, once <see cref="Select"/> has chosen among them.</summary>
    public SortedDictionary<int, LaterEntry> Later => _candidates;

    /// <summary>In whose terms a row counts.</summary>
    public RunContext OriginOf(int row) => _candidates.TryGetValue(row, out var later) ? later.Origin : _run;

    /// <summary>The terms of a row.</summary>
    public ProvisionalTerms TermsOf(int row) => TermsOf(OriginOf(row));

    /// <summary>Whether a row on the days of the set is credited as that, and not taken back on them; it must have a last day.</summary>
    public bool IsCredited(int row)
    {
        TermsOf(_run).Require(row);
        return !_candidates.ContainsKey(row) && TermsOf(_run).In(row, _days.First, _days.Last) is { Kind: EntryKind.Credit };
    }

    /// <summary>Leaves the rows that belong to the set, with amounts as they are converted.</summary>
    public void Select(RowSource converted)
    {
        var belongs = new Dictionary<RunContext, Func<int, bool>>();
        bool Belongs(int row, RunContext origin)
        {
            if (!belongs.TryGetValue(origin, out var of))
            {
                var (holds, excluded) = (origin.Functions.Condition(_set.Filter, converted), origin.Exclusions.Of(_set, converted, _day, origin.Functions));
                of = one => excluded?.Invoke(one) != true && holds(one);
                belongs.Add(origin, of);
            }

            return of(row);
        }

        foreach (var (row, origin) in _open.Where(open => Belongs(open.Row, open.Origin)))
        {
            TermsOf(origin).Require(row);
        }

        foreach (var row in _candidates.Where(one => !Belongs(one.Key, one.Value.Origin)).Select(one => one.Key).ToList())
        {
            _candidates.Remove(row);
        }
    }

    private void Find(int row, int own)
    {
        var origin = _set.Source.Over is null ? RunOf(own) : _run;
        var terms = TermsOf(origin);
        if (terms.LastDayOf(row) is null)
        {
            _open.Add((row, origin));
        }
        else if (terms.In(row, _days.First, _days.Last) is { Kind: not EntryKind.Credit } entry)
        {
            _candidates.Add(row, new(entry, origin));
        }
    }

    // Rows of one period stand together more often than not.
    private RunContext RunOf(int day)
    {
        if (day < _period.Start.DayNumber || day > _period.End.DayNumber)
        {
            _period = _run.Period.Calendar.Containing(DateOnly.FromDayNumber(day), _run.Period.Length);
            _origin = _run.At(_period);
        }

        return _origin;
    }

    private ProvisionalTerms TermsOf(RunContext origin)
    {
        if (!_terms.TryGetValue(origin, out var terms))
        {
            terms = new(_set.Provisional!, _source, _day, origin);
            _terms.Add(origin, terms);
        }

        return terms;
    }
}
