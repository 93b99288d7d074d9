using Merit.Calculation.Explanation;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Types;
using Merit.Plans;

namespace Merit.Calculation.Participants;

/// <summary>The part of some time for which somebody is in force, as a plan counts it (plan reference, "Proration").</summary>
internal sealed class PartInForce
{
    private const int Week = 7;
    private const int WorkingWeek = 5;

    private readonly Proration _proration;
    private readonly Period _time;
    private readonly IReadOnlyList<EffectiveRange> _inForce;
    private readonly IReadOnlyList<Leave> _leaves;
    private readonly IReadOnlyList<Period> _months;

    /// <summary>The part of a time that a person is in force.</summary>
    /// <param name="proration">How it is counted.</param>
    /// <param name="time">Of what time.</param>
    /// <param name="inForce">The spans in which the person is in force.</param>
    /// <param name="leaves">Leaves that take days from them; they do not overlap.</param>
    public PartInForce(Proration proration, Period time, IReadOnlyList<EffectiveRange> inForce, IReadOnlyList<Leave> leaves)
    {
        // A month, or what is shorter, by its days is the same by calendar days.
        _proration = proration == Proration.MonthsByDays && time.Length <= PeriodLength.Month ? Proration.CalendarDays : proration;
        (_time, _inForce, _leaves) = (time, inForce, leaves);
        _months = _proration is Proration.MonthsBegun or Proration.MonthsWhole or Proration.MonthsByDays ? time.Parts(PeriodLength.Month) : [];
        Factor = _proration == Proration.None || Count(time) == DaysOf(time.Range) ? null
            : _months.Count == 0 ? Arithmetic.Fraction(Count(time), DaysOf(time.Range), Word)
            : _proration == Proration.MonthsByDays ? Months() / Number(_months.Count, "months")
            : Arithmetic.Fraction((int)Months().Value.Numerator, _months.Count, Word);
    }

    /// <summary>The part; null where the person is in force for all of the time, or the plan does not prorate.</summary>
    public Arithmetic? Factor { get; }

    /// <summary>The days or months that <see cref="Factor"/> counts, with the leaves that took some.</summary>
    public TracedStep Step(SourceLocation where)
    {
        if (_months.Count == 0)
        {
            return Days(_time, $"{Capital} in force of {DaysOf(_time.Range)}", where);
        }

        var kind = _proration == Proration.MonthsByDays ? ValueKind.Number : ValueKind.Count;
        return new("days", $"{(_proration == Proration.MonthsByDays ? "Months in force" : Capital)} of {_months.Count}{Spans(_time)}", kind, Months())
        {
            Where = where,
            Reads = [.. _months.Select(month => Days(month, $"Days in force in {month} of {month.Days}", where))],
        };
    }

    private string Word => _proration switch
    {
        Proration.WorkingDays => "working days",
        Proration.MonthsBegun => "months begun",
        Proration.MonthsWhole => "whole months",
        Proration.MonthsByDays => "months",
        _ => "days",
    };

    private string Capital => char.ToUpperInvariant(Word[0]) + Word[1..];

    private Arithmetic Months() => Arithmetic.Sum(_months.Select(month => _proration == Proration.MonthsByDays ? Arithmetic.Fraction(Count(month), month.Days) : Number(Counts(Count(month), month) ? 1 : 0)), "months");

    private bool Counts(int days, Period month) => _proration == Proration.MonthsBegun ? days > 0 : days == month.Days;

    private int Count(Period time) => SpansIn(time).Sum(DaysOf) - _leaves.Sum(leave => Away(leave, time));

    private int Away(Leave leave, Period time) => SpansIn(time).Sum(span => span.Intersect(leave.Days) is { } both ? DaysOf(both) : 0);

    private IEnumerable<EffectiveRange> SpansIn(Period time) => _inForce.Select(span => span.Intersect(time.Range)).OfType<EffectiveRange>();

    private TracedStep Days(Period time, string label, SourceLocation where)
    {
        var leaves = _leaves.Select(leave => (leave.Table, leave.Row, Away: Away(leave, time))).Where(leave => leave.Away > 0)
            .Select(leave => new TracedStep("fact", "On leave", ValueKind.Count, Number(leave.Away)) { Fact = (leave.Table, leave.Row) }).ToList();
        return new("days", label + Spans(time), ValueKind.Count, leaves.Aggregate(Number(SpansIn(time).Sum(DaysOf)), (rest, away) => rest - away.Arithmetic)) { Where = where, Reads = leaves };
    }

    private string Spans(Period time) => string.Concat(SpansIn(time).Select((span, i) => $"{(i == 0 ? ", " : " and ")}{IsoDate.Format(span.From)} to {IsoDate.Format(span.LastDay)}"));

    private int DaysOf(EffectiveRange range) => _proration != Proration.WorkingDays ? range.Days : WorkingDaysThrough(range.LastDay.DayNumber) - WorkingDaysThrough(range.From.DayNumber - 1);

    // Day 0 of the calendar, 1 January of year 1, is a Monday.
    private static int WorkingDaysThrough(int dayNumber) => ((dayNumber + 1) / Week * WorkingWeek) + Math.Min((dayNumber + 1) % Week, WorkingWeek);

    private static Arithmetic Number(int count, string? word = null) => Arithmetic.Of(FormulaValue.Of(ValueKind.Count, count), word);
}
