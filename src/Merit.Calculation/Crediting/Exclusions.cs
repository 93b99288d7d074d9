using Merit.Calculation.Compilation;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Crediting;

/// <summary>What counts nowhere, because somebody approved that it does not: single events, and accounts on some days.</summary>
internal sealed class Exclusions
{
    private readonly ReferenceIndex? _events;
    private readonly ReferenceIndex? _accounts;
    private readonly DateColumn? _from;
    private readonly DateColumn? _to;

    public Exclusions(Dataset dataset)
    {
        Table = dataset["exclusions"];
        if (Table.Count > 0)
        {
            _events = Table.Find<ReferenceColumn>("event_id")?.Index;
            _accounts = Table.Find<ReferenceColumn>("account_id")?.Index;
            _from = Table.Find<DateColumn>("from");
            _to = Table.Find<DateColumn>("to");
        }
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Whether there are any.</summary>
    public bool Any => Table.Count > 0;

    /// <summary>The rows that exclude a movement.</summary>
    public IReadOnlyList<int> OfEvent(int movement) => _events?.RowsOf(movement) ?? [];

    /// <summary>The rows that exclude an account on some day from one through another; no account is excluded by none.</summary>
    public IEnumerable<int> OfAccount(int account, int first, int last)
    {
        foreach (var row in account == ReferenceColumn.Empty ? [] : _accounts?.RowsOf(account) ?? [])
        {
            var from = _from?.DayNumbers[row] ?? DateColumn.Empty;
            var to = _to?.DayNumbers[row] ?? DateColumn.Empty;
            if ((from == DateColumn.Empty || from <= last) && (to == DateColumn.Empty || to >= first))
            {
                yield return row;
            }
        }
    }

    /// <summary>Whether a movement is excluded.</summary>
    public bool IsEvent(int movement) => OfEvent(movement).Count > 0;

    /// <summary>Whether an account is excluded on some day from one through another.</summary>
    public bool IsAccount(int account, int first, int last) => OfAccount(account, first, last).Any();

    /// <summary>Which rows of an event set count nowhere; null where nothing is excluded: an event by itself, or one whose account, or whose account that decides the holder, is excluded on its day.</summary>
    public Func<int, bool>? Of(BoundEventSet set, RowSource source, RowDay day, RowFunctions functions)
    {
        if (!Any)
        {
            return null;
        }

        var account = functions.Row(set.Account, source, "account_id");
        var own = set.Account is null ? null : source.Table.Find<ReferenceColumn>("account_id");
        var isOfMovements = set.Source.Table == "movements";
        return row => (isOfMovements && IsEvent(row)) || day.Of(row) is var on && (IsAccount(account(row), on, on) || (own is not null && IsAccount(own.Rows[row], on, on)));
    }
}
