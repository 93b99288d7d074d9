using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Close;

/// <summary>
/// The whole close over loaded columns, phase by phase, each on all threads. Memory is kept from one run to the next, as DuckDB keeps its buffers:
/// a warm run measures the work and not the first touch of pages.
/// </summary>
internal sealed unsafe class Calculation
{
    private const int PeopleAtOnce = 32;

    private readonly Company _company;
    private readonly int _threads;
    private readonly AssignmentIndex _index;
    private readonly LastUsage _usage;
    private readonly PersonSums[] _sums;
    private readonly Crediting[] _crediting;
    private readonly Commission[] _commissions;
    private readonly int[][] _free;
    private readonly ClosedQuarter _result;
    private Pinned<Credit> _credits = new(0);

    public Calculation(Company company, int threads)
    {
        _company = company;
        _threads = threads;
        var accounts = company.OpeningCents.Length;
        _index = new AssignmentIndex(company.Assignments, accounts, threads);
        _usage = new LastUsage(company.Usage, accounts, threads);
        _sums = PerThread(() => new PersonSums(company.People.Rows));
        _crediting = PerThread(() => new Crediting(company.Events));
        _commissions = PerThread(() => new Commission(company.Events));
        _free = PerThread(() => new int[company.People.Rows]);
        _result = new ClosedQuarter(company.People.Rows, 0);
    }

    /// <summary>The packed assignments, once a run has packed them.</summary>
    public PackedHolders Holders => _index.Holders;

    public ClosedQuarter Run()
    {
        OnThreads(thread =>
        {
            _index.Count(thread);
            _usage.Find(thread);
        });
        OnThreads(_index.Place);
        OnThreads(thread => Credit(thread, Holders));
        Group();
        OnThreads(Scatter);
        PayCommissions<Int64Tiers>();
        for (var thread = 1; thread < _threads; thread++)
        {
            _sums[0].Add(_sums[thread]);
        }

        Bonuses.Pay(_company.People, _sums[0], _result);
        return _result;
    }

    public void Credit<THolders>(int thread, THolders holders)
        where THolders : struct, IHolders
    {
        _sums[thread].Clear();
        SumAssignments(thread);
        var (start, end) = Slice.Of(_company.Events.Rows, thread, _threads);
        _crediting[thread].Run(holders, _sums[thread], start, end);
    }

    public void PayCommissions<TTiers>()
        where TTiers : struct, ITierArithmetic
    {
        var next = 0;
        OnThreads(thread =>
        {
            for (var start = Interlocked.Add(ref next, PeopleAtOnce) - PeopleAtOnce; start < _company.People.Rows; start = Interlocked.Add(ref next, PeopleAtOnce) - PeopleAtOnce)
            {
                for (var person = start; person < Math.Min(start + PeopleAtOnce, _company.People.Rows); person++)
                {
                    var from = _result.LineStarts[person];
                    var count = _result.LineStarts[person + 1] - from;
                    _commissions[thread].Pay<TTiers>(person, _credits.Span.Slice(from, count), _result);
                }
            }
        });
    }

    public void OnThreads(Action<int> work) => Parallel.For(0, _threads, work);

    private T[] PerThread<T>(Func<T> create) => [.. Enumerable.Range(0, _threads).Select(_ => create())];

    private void SumAssignments(int thread)
    {
        var (rows, sums) = (_company.Assignments, _sums[thread]);
        var (start, end) = Slice.Of(rows.Rows, thread, _threads);
        for (var row = start; row < end; row++)
        {
            var (account, person, share) = (rows.Accounts[row], rows.People[row], rows.Shares[row]);
            if (rows.From[row] <= 0 && rows.To[row] >= 0)
            {
                sums.Opening[person] += _company.OpeningCents[account] * share;
            }

            if (rows.From[row] <= QuarterDays.Last && rows.To[row] >= QuarterDays.Last)
            {
                var (licences, active) = _usage.Of(account);
                sums.Licences[person] += licences * share;
                sums.ActiveUsers[person] += active * share;
            }
        }
    }

    /// <summary>Where each person's lines start, and within them each thread's: those of an earlier thread are of earlier rows.</summary>
    private void Group()
    {
        var at = 0;
        for (var person = 0; person < _company.People.Rows; person++)
        {
            _result.LineStarts[person] = at;
            for (var thread = 0; thread < _threads; thread++)
            {
                _free[thread][person] = at;
                at += _sums[thread].Lines[person];
            }
        }

        _result.LineStarts[^1] = at;
        _result.Reserve(at);
        if (_credits.Length < at)
        {
            _credits = new Pinned<Credit>(at);
        }
    }

    private void Scatter(int thread)
    {
        var free = _free[thread];
        var credits = _credits.Start;
        foreach (ref readonly var credit in _crediting[thread].Credits)
        {
            credits[free[credit.Person]++] = credit;
        }
    }
}
