using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>Who holds an account on any day, in the period or out of it, account by account: for what looks at few of them, where <see cref="Holdings"/> is for all.</summary>
/// <param name="run">The run.</param>
/// <param name="roles">As what; as anything where empty.</param>
internal sealed class BookHolders(RunContext run, IReadOnlyList<string> roles)
{
    private readonly ReferenceIndex? _accounts = run.Dataset["book"].Find<ReferenceColumn>("account_id")?.Index;
    private readonly ReferenceColumn? _people = run.Dataset["book"].Find<ReferenceColumn>("person_id");
    private readonly DateColumn? _from = run.Dataset["book"].Find<DateColumn>("from");
    private readonly DateColumn? _to = run.Dataset["book"].Find<DateColumn>("to");
    private readonly NumberColumn? _shares = run.Dataset["book"].Find<NumberColumn>("share");
    private readonly TextColumn? _roles = run.Dataset["book"].Find<TextColumn>("role");
    private readonly int[] _codes = [.. roles.Select(role => run.Dataset["book"].Find<TextColumn>("role")?.Pool.Find(role) ?? -1).Where(code => code >= 0)];

    /// <summary>Every assignment of an account, in order of rows.</summary>
    public IEnumerable<Assignment> Of(int account)
    {
        foreach (var row in account == ReferenceColumn.Empty || _accounts is null ? [] : _accounts.RowsOf(account))
        {
            if (roles.Count == 0 || (_roles is not null && Array.IndexOf(_codes, _roles.CodeAt(row)) >= 0))
            {
                var last = _to?.DayNumbers[row] ?? DateColumn.Empty;
                yield return new(row, _people!.Rows[row], _shares!.At(row)!.Value, _from!.DayNumbers[row], last == DateColumn.Empty ? int.MaxValue : last, _roles?.CodeAt(row) ?? -1);
            }
        }
    }

    /// <summary>Each assignment in force on a day.</summary>
    public IEnumerable<Assignment> On(int account, int day) => Of(account).Where(one => one.Contains(day));
}
