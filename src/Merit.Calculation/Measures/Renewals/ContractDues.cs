using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>Contracts that end, or end a year of theirs, and the contracts that renew them.</summary>
internal sealed class ContractDues(RenewalRule rule, RunContext run) : IDueSource
{
    private readonly AmountReader _amounts = new(run.Dataset["contracts"], rule, run);
    private readonly AmountReader _changes = new(run.Revenue.Movements, rule, run);
    private readonly DateColumn? _starts = run.Dataset["contracts"].Find<DateColumn>("start");
    private readonly DateColumn? _ends = run.Dataset["contracts"].Find<DateColumn>("end");
    private readonly DateColumn? _booked = run.Dataset["contracts"].Find<DateColumn>("booked");
    private readonly ReferenceIndex? _renewals = run.Dataset["contracts"].Find<ReferenceColumn>("renews")?.Index;
    private readonly ReferenceColumn? _accounts = run.Dataset["contracts"].Find<ReferenceColumn>("account_id");
    private readonly ReferenceIndex? _movements = run.Revenue.Movements.Find<ReferenceColumn>("contract_id")?.Index;

    public Table Table { get; } = run.Dataset["contracts"];

    private string Column => rule.IsOfTotalValue ? "tcv" : "arr";

    public IEnumerable<Due> All()
    {
        for (var row = 0; row < Table.Count; row++)
        {
            foreach (var day in YearEnds(row))
            {
                yield return new(row, _accounts!.Rows[row], day, WorthOf(row, "comes up for renewal", day), [new(row, day, WorthOf(row, "goes on", day), Ratio.Zero)]);
            }

            if (_ends is not null && _ends.DayNumbers[row] is var end and not DateColumn.Empty && Renewals(row) is var renewals && (rule.IsIn(end) || renewals.Any(one => rule.IsIn(one.Signed))))
            {
                yield return new(row, _accounts!.Rows[row], end, WorthOf(row, "comes up for renewal", end), [.. renewals.Select(WithWorth)]);
            }
        }
    }

    public bool IsExcluded(Due due) => false;

    // The last days, of those looked at, of whole years of a contract that goes on after them.
    private IEnumerable<int> YearEnds(int row)
    {
        if (!rule.IsOfAnniversaries)
        {
            yield break;
        }

        var start = _starts!.At(row)!.Value;
        var end = _ends?.At(row) ?? DateOnly.MaxValue;
        for (var years = Math.Max(1, rule.Span.Days.From.Year - start.Year); start.Year + years <= rule.Span.Days.LastDay.Year + 1 && start.Year + years <= DateOnly.MaxValue.Year; years++)
        {
            var last = start.AddYears(years).AddDays(-1);
            if (last < end && rule.IsIn(last.DayNumber))
            {
                yield return last.DayNumber;
            }
        }
    }

    private List<Renewal> Renewals(int row)
    {
        var all = (_renewals?.RowsOf(row) ?? []).Select(one => new Renewal(one, SignedOf(one), Ratio.Zero, Ratio.Zero)).ToList();
        all.Sort((left, right) => left.Signed != right.Signed ? left.Signed.CompareTo(right.Signed) : Table.Ids!.CompareRows(left.Row, right.Row));
        return all;
    }

    private int SignedOf(int row) => _booked?.DayNumbers[row] is { } booked and not DateColumn.Empty ? booked : _starts!.DayNumbers[row];

    private Ratio WorthOf(int row, string what, int day) => _amounts.Of(row, Column, what, day);

    // What a price rise or an escalator added to the renewing contract, through its first day, is not renewed but new.
    private Renewal WithWorth(Renewal renewal)
    {
        var worth = WorthOf(renewal.Row, "renews another", renewal.Signed);
        if (rule.LeftOut.Count == 0 || _movements is null)
        {
            return renewal with { Amount = worth };
        }

        var movements = run.Revenue.Movements;
        var reasons = movements.Find("reason");
        var leftOut = Ratio.Zero;
        foreach (var movement in _movements.RowsOf(renewal.Row))
        {
            if (reasons?.TextAt(movement) is { } reason && rule.LeftOut.Contains(reason, StringComparer.Ordinal) && run.Revenue.Dates!.DayNumbers[movement] <= _starts!.DayNumbers[renewal.Row])
            {
                leftOut += run.Revenue.Amounts?.At(movement) is { } change ? _changes.Converted(movement, change, renewal.Signed) : Ratio.Zero;
            }
        }

        leftOut = Ratio.Min(leftOut, worth);
        return renewal with { Amount = worth - leftOut, LeftOut = leftOut };
    }
}
