using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>What movements of kind <c>renewal</c> and <c>churn</c> with a <c>due_date</c> tell: what was due, and what of it was renewed.</summary>
internal sealed class MovementDues(RenewalRule rule, RunContext run) : IDueSource
{
    private readonly AmountReader _amounts = new(run.Revenue.Movements, rule, run);

    public Table Table => run.Revenue.Movements;

    public IEnumerable<Due> All()
    {
        if (Table.Find<DateColumn>("due_date") is not { } due || Table.Find<TextColumn>("kind") is not { } kinds || Table.Find<ReferenceColumn>("account_id") is not { } accounts)
        {
            yield break;
        }

        var (renewal, churn) = (kinds.Pool.Find("renewal"), kinds.Pool.Find("churn"));
        for (var row = 0; row < Table.Count; row++)
        {
            var kind = kinds.CodeAt(row);
            var day = due.DayNumbers[row];
            if (day != DateColumn.Empty && kind >= 0 && (kind == renewal || kind == churn) && (rule.IsIn(day) || (kind == renewal && rule.IsIn(SignedOf(row)))))
            {
                yield return new(row, accounts.Rows[row], day, DueOf(row, kind == churn, day), kind == churn ? [] : [new(row, SignedOf(row), _amounts.Of(row, "renewed_arr", "is a renewal", SignedOf(row)), Ratio.Zero)]);
            }
        }
    }

    public bool IsExcluded(Due due) => run.Exclusions.IsEvent(due.Row);

    // What was lost says what there was, where nothing else does.
    private Ratio DueOf(int row, bool isLost, int day) =>
        isLost && Table.Find("prior_arr")?.IsEmpty(row) != false && Table.Find<NumberColumn>("arr")?.At(row) is { Sign: <= 0 } lost ? _amounts.Converted(row, -lost, day) : _amounts.Of(row, "prior_arr", "came up for renewal", day);

    private int SignedOf(int row) => Table.Find<DateColumn>("booked")?.DayNumbers[row] is { } booked and not DateColumn.Empty ? booked : Table.Find<DateColumn>("date")!.DayNumbers[row];
}
