using System.Numerics;
using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Measures;

/// <summary>What the choices of a retention measure say: which movements of the period count, in which order, and who holds them.</summary>
internal sealed class RetentionRule
{
    private readonly RunContext _run;
    private readonly bool _isGross;
    private readonly DateColumn? _eventDays;
    private readonly RowsBetween? _inPeriod;
    private readonly TextColumn? _kinds;
    private readonly int _contraction;
    private readonly int _churn;
    private readonly TextColumn? _reasons;
    private readonly int[] _leftOut;
    private readonly int? _reactivation;

    public RetentionRule(StandardMeasureNode node, RunContext run)
    {
        string Choice(string name) => node.Choices.GetValueOrDefault(name, "");
        _run = run;
        Revenue = run.RevenueOf(node);
        FirstDay = run.Period.Start.DayNumber;
        _isGross = node.Measure == StandardMeasure.GrossRetention;
        _eventDays = Choice("movement_holder") == "at_event" ? Revenue.Dates : null;
        BaseDay = Choice("base_holder") == "at_end" ? run.Period.End.DayNumber : FirstDay;
        ChangeDay = Choice("movement_holder") == "at_end" ? run.Period.End.DayNumber : FirstDay;
        IsOfLogos = node.Measure == StandardMeasure.LogoRetention;
        IsOfCompany = Choice("of") == "company";
        IsCapped = _isGross && Choice("cap") == "account";
        IsOfCohort = !_isGross || Choice("losses_from") == "cohort";
        _inPeriod = Revenue.Dates is { } dates ? run.RowsInPeriod(Revenue.Movements, new(dates)) : null;
        _kinds = Revenue.Movements.Find<TextColumn>("kind");
        _contraction = _kinds?.Pool.Find("contraction") ?? -1;
        _churn = _kinds?.Pool.Find("churn") ?? -1;
        _reasons = Revenue.Movements.Find<TextColumn>("reason");
        _leftOut = _reasons is null ? [] : [.. StandardMeasures.Reasons.Where(reason => Choice(reason.Choice.Name) == StandardMeasures.LeftOut).Select(reason => _reasons.Pool.Find(reason.Reason)).Where(code => code >= 0)];
        _reactivation = Choice("reactivations") == StandardMeasures.LeftOut && _kinds?.Pool.Find("reactivation") is >= 0 and var reactivation ? reactivation : null;
        Holdings = run.HoldingsOf(Retention.RolesOf(node));
    }

    /// <summary>The recurring revenue that it is about, in the plan's currency.</summary>
    public RevenueHistory Revenue { get; }

    /// <summary>Whether accounts are counted, and no movements.</summary>
    public bool IsOfLogos { get; }

    /// <summary>Whether there is one value, the company's.</summary>
    public bool IsOfCompany { get; }

    /// <summary>Whether an account loses at most what it opened with.</summary>
    public bool IsCapped { get; }

    /// <summary>Whether only accounts with opening revenue count.</summary>
    public bool IsOfCohort { get; }

    /// <summary>Whether what is kept is never less than nothing: only a loss can bring gross retention below it, when losses are not the base's own.</summary>
    public bool IsFloored => _isGross;

    /// <summary>Who holds the accounts.</summary>
    public Holdings Holdings { get; }

    /// <summary>What amounts are divided by, shares aside.</summary>
    public BigInteger Units => IsOfLogos ? BigInteger.One : Revenue.Denominator;

    /// <summary>The period's first day, from which days of holdings are counted.</summary>
    public int FirstDay { get; }

    /// <summary>The day that decides who has an account's opening revenue, or the account.</summary>
    public int BaseDay { get; }

    /// <summary>The day that decides who has a movement, where it is the same for all.</summary>
    public int ChangeDay { get; }

    /// <summary>The days that decide who has a movement, to be held while many are read; none when it is <see cref="ChangeDay"/>.</summary>
    public ReadOnlySpan<int> HolderDays => _eventDays is null ? [] : _eventDays.DayNumbers;

    /// <summary>The day that decides who has a movement.</summary>
    public int HolderDayOf(int row) => _eventDays is null ? ChangeDay : _eventDays.DayNumbers[row];

    /// <summary>
    /// Writes down the movements from <paramref name="from"/> up to <paramref name="end"/> that count, and gives their number: those of the period but for reasons and kinds that are left out, for gross
    /// retention losses only.
    /// </summary>
    public int Find(int from, int end, int[] rows)
    {
        var count = _inPeriod!.Find(from, end, rows);
        count = _isGross ? Losses(rows, count) : count;
        return _leftOut.Length == 0 && _reactivation is null && !_run.Exclusions.Any ? count : WithoutLeftOut(rows, count);
    }

    /// <summary>Whether an account is excluded on some day of the period, and so from the whole measure.</summary>
    public bool IsAccountExcluded(int account) => _run.Exclusions.IsAccount(account, FirstDay, _run.Period.End.DayNumber);

    /// <summary>The movements that count, by account: kept once they were asked for, since one explanation after another reads few of them.</summary>
    public GroupedRows MovementsByAccount => Revenue.MovementsOfPeriod($"{_isGross}:{string.Join(',', _leftOut)}:{_reactivation}", () => PeriodMovements.ByAccount(this, _run));

    /// <summary>Rows in the order in which they use an account's opening revenue up; as they come where that makes no difference.</summary>
    /// <param name="rows">Rows that count, ascending.</param>
    public IReadOnlyList<int> InOrder(IReadOnlyList<int> rows)
    {
        if (!IsCapped || _eventDays is null || rows.Count == 0)
        {
            return rows;
        }

        // Sorting by day keeps the order of rows, which is that of keys where those ascend.
        var ids = Revenue.Movements.Ids!;
        var ordered = rows.OrderBy(HolderDayOf);
        return [.. ids.IsAscendingBetween(rows[0], rows[^1]) ? ordered : ordered.ThenBy(row => row, Comparer<int>.Create(ids.CompareRows))];
    }

    private int WithoutLeftOut(int[] rows, int count)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var isReason = _reasons is not null && _leftOut.AsSpan().Contains(_reasons.CodeAt(rows[i]));
            if (!isReason && !IsExcluded(rows[i]) && (_reactivation is null || _kinds!.CodeAt(rows[i]) != _reactivation))
            {
                rows[kept++] = rows[i];
            }
        }

        return kept;
    }

    private bool IsExcluded(int row) => _run.Exclusions.Any && (_run.Exclusions.IsEvent(row) || IsAccountExcluded(_run.Revenue.Accounts[row]));

    private int Losses(int[] rows, int count)
    {
        // A kind that no movement has is that of none, not of those without a kind.
        var (one, other) = _contraction < 0 ? (_churn, _churn) : _churn < 0 ? (_contraction, _contraction) : (_contraction, _churn);
        var losing = one < 0 ? 0 : RowSieve.KeepEither(_kinds!.Codes, one, other, rows, count);
        return RowSieve.Keep(Revenue.Amounts!.Numerators, long.MinValue, -1, rows, losing);
    }
}
