using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Crediting.Provisional;
using Merit.Calculation.Running;
using Merit.Data.Time;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Why a row of a set that is credited for the time being counts: because it was met, because it can still be, or because it was not.</summary>
internal sealed class ProvisionalExplainer(PlanRun run, CreditedRows rows)
{
    private readonly Nodes _nodes = new(run.Context);

    /// <summary>How people call a row that counts: what is taken back, or credited late, is told from a row of its day.</summary>
    public string LabelOf(int row) => (EntryOf(row)?.Kind) switch
    {
        EntryKind.Reversal => $"Taken back: {_nodes.LabelOf(rows.Source.Table, row)}",
        EntryKind.LateCredit => $"Credited late: {_nodes.LabelOf(rows.Source.Table, row)}",
        _ => _nodes.LabelOf(rows.Source.Table, row),
    };

    /// <summary>The step that says it; none where credit is for good.</summary>
    public IEnumerable<ExplanationNode> Of(BoundEventSet set, int row)
    {
        if (set.Provisional is not { } rule || rows.Provisional is not { } provisional)
        {
            yield break;
        }

        var terms = provisional.TermsOf(row);
        var (met, last) = (terms.MetOn(row), terms.LastDayOf(row)!.Value);
        var missed = met is { } late ? $"met on {Day(late)}, after {Day(last)}, its last day" : $"'{rule.Met.Formula}' has no value, and {Day(last)} was its last day";
        var period = terms.PeriodOf(row);
        var entry = EntryOf(row);
        var (label, why) = entry?.Kind switch
        {
            EntryKind.Reversal => ($"Takes back on {Day(entry.Value.Day)} what it was credited with in {period} for the time being", missed),
            EntryKind.LateCredit => ($"Credited on {Day(entry.Value.Day)}, late", missed),
            _ when met <= last => ("Condition met", $"on {Day(met.Value)}; {Day(last)} was its last day"),
            _ => ("Credited for the time being", $"not met by {Day(terms.CutOffOf(row))}, {Days(rule.Source.CutOffDays)} after {period}, and can be until {Day(last)}{Else(last, period)}"),
        };
        var table = rows.Source.Table;
        yield return _nodes.Of("provisional", label, FormulaValue.Of(why)) with { Fact = run.Context.NamesOf(table).FactOf(row), Source = table.OriginOf(row), Plan = rule.Source.Where };
    }

    private CreditEntry? EntryOf(int row) => rows.HasLater && rows.Provisional!.Later.TryGetValue(row, out var later) ? later.Entry : null;

    private static string Day(int day) => IsoDate.Format(DateOnly.FromDayNumber(day));

    // After the last day of all there is no other.
    private static string Else(int last, Period period) =>
        last == DateOnly.MaxValue.DayNumber ? "" : $": else taken back in {period.Calendar.Containing(DateOnly.FromDayNumber(last + 1), period.Length)}";

    private static string Days(int days) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");
}
