using Merit.Calculation.Compilation;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Crediting.Provisional;

/// <summary>When the rows of a set that are credited for the time being count (plan reference, "Credit for the time being"), as formulas say in the terms of one period.</summary>
internal sealed class ProvisionalTerms
{
    private readonly BoundProvisional _rule;
    private readonly RowSource _source;
    private readonly RowDay _day;
    private readonly RowDay _met;
    private readonly RowDay _by;
    private readonly RunContext _run;

    /// <summary>The terms of a period.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="source">The rows.</param>
    /// <param name="day">The day of a row.</param>
    /// <param name="run">The run of that period.</param>
    public ProvisionalTerms(BoundProvisional rule, RowSource source, RowDay day, RunContext run)
    {
        (_rule, _source, _day, _run) = (rule, source, day, run);
        _met = run.Functions.Day(rule.Met, source, null);
        _by = run.Functions.Day(rule.By, source, null);
    }

    /// <summary>The day on which a row was met; null while it is not.</summary>
    public int? MetOn(int row) => _met.Of(row) is var day && day != DateColumn.Empty ? day : null;

    /// <summary>The last day on which a row can be met; null where the formula gives none.</summary>
    public int? LastDayOf(int row) => _by.Of(row) is var day && day != DateColumn.Empty ? day : null;

    /// <summary>The last day through which the period of a row waits for it.</summary>
    public int CutOffOf(int row) => PeriodOf(row).End.DayNumber + _rule.Source.CutOffDays;

    /// <summary>The period that a row's own day lies in.</summary>
    public Period PeriodOf(int row)
    {
        var (day, own) = (_day.Of(row), _run.Period);
        return day >= own.Start.DayNumber && day <= own.End.DayNumber ? own : own.Calendar.Containing(DateOnly.FromDayNumber(day), own.Length);
    }

    /// <summary>What a row comes to on the days from one through another: the last of its entries there, where they do not undo each other. A row without a last day counts as one that is credited on its own.</summary>
    public CreditEntry? In(int row, int first, int last)
    {
        var (sum, latest) = (0, (CreditEntry?)null);
        foreach (var entry in EntriesOf(row))
        {
            if (entry.Day >= first && entry.Day <= last)
            {
                (sum, latest) = (sum + (entry.TakesBack ? -1 : 1), entry);
            }
        }

        return sum == 0 ? null : latest;
    }

    /// <summary>Says that a row of the set has no last day, where it has none.</summary>
    public void Require(int row)
    {
        if (LastDayOf(row) is null)
        {
            _run.Functions.ReportEmpty(_rule.By, _rule.By.Root, _source, row);
        }
    }

    // In order of time.
    private IEnumerable<CreditEntry> EntriesOf(int row)
    {
        var own = _day.Of(row);
        if (LastDayOf(row) is not { } last)
        {
            yield return new(EntryKind.Credit, own);
            yield break;
        }

        var met = MetOn(row);
        var isInTime = met <= last;
        if (isInTime || last > CutOffOf(row))
        {
            yield return new(EntryKind.Credit, own);
        }

        if (!isInTime && last > CutOffOf(row))
        {
            yield return new(EntryKind.Reversal, last + 1);
        }

        if (!isInTime && met is { } late && _rule.Source.CreditsLate)
        {
            yield return new(EntryKind.LateCredit, Math.Max(own, late));
        }
    }
}
