using Merit.Calculation.Compilation;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Compilation;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Crediting;

/// <summary>Whom a row of an event set is credited to, and by what, row by row: for rules that one look at the holders of a day does not answer, and for explanations of any.</summary>
internal sealed class RowHolders
{
    private readonly RunContext _run;
    private readonly BoundEventSet _set;
    private readonly RowSource _source;
    private readonly RowDay _date;
    private readonly RowDay? _held;
    private readonly Func<int, int> _account;
    private readonly BookHolders _book;
    private readonly HandoverRule _handover;
    private readonly ReferenceIndex? _splits;

    /// <summary>Prepares to tell the holders of a set's rows.</summary>
    /// <param name="set">The set.</param>
    /// <param name="source">Its table.</param>
    /// <param name="date">The day that decides the period.</param>
    /// <param name="run">The run.</param>
    public RowHolders(BoundEventSet set, RowSource source, RowDay date, RunContext run)
    {
        (_set, _source, _date, _run) = (set, source, date, run);
        _held = set.Held is null ? null : run.Functions.Day(set.Held, source, null);
        _account = set.Source.Credit.To == CreditTarget.Person ? _ => ReferenceColumn.Empty : run.Functions.Row(set.Account, source, "account_id");
        _book = new(run, set.Source.Credit.Roles);
        _handover = new(set, source, run);
        _splits = HasSplits(set, run) ? run.Dataset["splits"].Find<ReferenceColumn>("event_id")!.Index : null;
    }

    /// <summary>Whether rows of a set may be shared by splits of their own.</summary>
    public static bool HasSplits(BoundEventSet set, RunContext run) => set.Source is { Table: "movements", Credit.To: not CreditTarget.Person } && run.Dataset["splits"].Count > 0;

    /// <summary>Every way by which a row reaches somebody.</summary>
    public IEnumerable<CreditSource> Of(int row) => HeldSharesOf(row).Where(held => !held.Share.IsZero).SelectMany(Spread);

    private IEnumerable<HeldShare> HeldSharesOf(int row)
    {
        if (_set.Source.Credit.To == CreditTarget.Person)
        {
            var person = _source.Table.Find<ReferenceColumn>(_set.Source.Credit.PersonColumn)?.Rows[row] ?? ReferenceColumn.Empty;
            return person == ReferenceColumn.Empty || DayOf(row) is not { } day ? [] : [new(person, Ratio.One, _source.Table, row, day)];
        }

        return _splits?.RowsOf(row) is { Count: > 0 } splits ? Split(row, splits)
            : _set.Source.HeldByDays ? ByDays(_account(row))
            : DayOf(row) is { } held ? OnDay(row, held) : [];
    }

    private int? DayOf(int row)
    {
        var day = _held is null ? _date.Of(row) : _held.Of(row);
        if (day == DateColumn.Empty && _set.Held is { } formula)
        {
            _run.Functions.ReportEmpty(formula, formula.Root, _source, row);
        }

        return day == DateColumn.Empty ? null : day;
    }

    private IEnumerable<HeldShare> OnDay(int row, int day)
    {
        var account = _account(row);
        var book = _run.Dataset["book"];
        return _handover.Exists
            ? _handover.Of(row, day, [.. _book.Of(account)]).Select(held => new HeldShare(held.Assignment.Person, held.Assignment.Share * (held.Part ?? Ratio.One), book, held.Assignment.Row, day) { Part = held.Part, IsFormer = held.IsFormer })
            : _book.On(account, day).Select(held => new HeldShare(held.Person, held.Share, book, held.Row, day));
    }

    // What an event is split by stands in place of the book; the day still decides teams and managers.
    private IEnumerable<HeldShare> Split(int row, IReadOnlyList<int> splits)
    {
        var table = _run.Dataset["splits"];
        var roles = _set.Source.Credit.Roles;
        if ((_set.Source.HeldByDays ? _date.Of(row) : DayOf(row)) is not { } day)
        {
            yield break;
        }

        foreach (var split in splits)
        {
            if (roles.IsEmpty || (table.Find("role")?.TextAt(split) is { } role && roles.Contains(role, StringComparer.Ordinal)))
            {
                yield return new(table.Find<ReferenceColumn>("person_id")!.Rows[split], table.Find<NumberColumn>("share")!.At(split)!.Value, table, split, day);
            }
        }
    }

    private IEnumerable<HeldShare> ByDays(int account)
    {
        var (first, last) = (_run.Period.Start.DayNumber, _run.Period.End.DayNumber);
        foreach (var held in _book.Of(account).Where(one => one.From <= last && one.To >= first))
        {
            foreach (var (from, to) in StretchesOf(held.Person, Math.Max(held.From, first), Math.Min(held.To, last)))
            {
                var days = to - from + 1;
                yield return new(held.Person, held.Share * new Ratio(days, _run.Period.Days), _run.Dataset["book"], held.Row, from) { Days = days };
            }
        }
    }

    // The days on which the same managers and team mates are credited beside the holder: all of them where nobody is.
    private IEnumerable<(int From, int To)> StretchesOf(int person, int from, int to)
    {
        for (var day = from + 1; day <= to && !Alone; day++)
        {
            if (!Spread(person, day).SequenceEqual(Spread(person, day - 1)))
            {
                yield return (from, day - 1);
                from = day;
            }
        }

        yield return (from, to);
    }

    private bool Alone => _set.Source.Credit is { Rollup: Rollup.None, To: not CreditTarget.Team };

    private IEnumerable<CreditSource> Spread(HeldShare held) =>
        Spread(held.Person, held.Day).Select(reached => new CreditSource(reached.Person, reached.Members == 1 ? held.Share : held.Share / reached.Members, held.Person, reached.Mate, held, reached.Members));

    // Whom a holder's share reaches on a day: the holder or the holder's team, and the managers of each.
    private IEnumerable<(int Person, int Mate, int Members)> Spread(int holder, int day)
    {
        var rule = _set.Source.Credit;
        IReadOnlyList<int> first = rule.To == CreditTarget.Team && _run.Teams.MembersWith(holder, day) is { Count: > 0 } team ? team : [holder];
        var members = rule is { To: CreditTarget.Team, Members: TeamShare.Equally } ? first.Count : 1;
        return first.SelectMany(mate => _run.Reporting.Above(mate, day, rule.Rollup).Prepend(mate).Select(person => (person, mate, members)));
    }
}
