using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Participants;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Types;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Explanation;

/// <summary>By which rows of the book, and through whom, an event is a person's.</summary>
internal sealed class CreditExplainer
{
    private readonly PlanRun _run;
    private readonly BoundEventSet _set;
    private readonly CreditedRows _rows;
    private readonly int _person;
    private readonly Nodes _nodes;
    private readonly Table _book;
    private readonly Func<int, int> _account;

    /// <summary>Prepares to tell the credits of a person on a set.</summary>
    public CreditExplainer(PlanRun run, BoundEventSet set, int person)
    {
        _run = run;
        _set = set;
        _rows = run.SetOf(set.Symbol);
        _person = person;
        _nodes = new(run.Context);
        _book = run.Context.Dataset["book"];
        _account = set.Source.Credit.To == CreditTarget.Book ? run.Context.Functions.Row(set.Account, _rows.Source, "account_id") : _ => ReferenceColumn.Empty;
    }

    /// <summary>The rows behind a credit that is not simply the person's own and whole.</summary>
    public IEnumerable<ExplanationNode> Of(int row, Ratio share)
    {
        var rule = _set.Source.Credit;
        if (rule.To == CreditTarget.Person)
        {
            var named = _rows.Source.Table.Find<ReferenceColumn>(rule.PersonColumn)?.Rows[row] ?? _person;
            return named == _person ? [] : [_nodes.Fact(_run.Context.People, named, "Credited through", FormulaValue.Of(NameOf(named)))];
        }

        if (share == Ratio.One && rule.Rollup == Rollup.None)
        {
            return [];
        }

        var day = _rows.Day.Of(row);
        return BookOf(_account(row)).Where(held => Roster.RangeOf(_book, held).Contains(DateOnly.FromDayNumber(day)) && HasRole(held) && IsFor(Holder(held), day))
            .Select(held => _nodes.Fact(_book, held, Holder(held) == _person ? "Share of the account" : $"Through {NameOf(Holder(held))}, whose share is", FormulaValue.Of(ValueKind.Ratio, _book.Find<NumberColumn>("share")!.At(held)!.Value)));
    }

    private IReadOnlyList<int> BookOf(int account) =>
        account == ReferenceColumn.Empty ? [] : _book.Find<ReferenceColumn>("account_id")?.Index.RowsOf(account) ?? [];

    private bool IsFor(int holder, int day) => holder == _person || _run.Context.Reporting.Above(holder, day, _set.Source.Credit.Rollup).Contains(_person);

    private bool HasRole(int row) => _set.Source.Credit.Roles is not { Length: > 0 } roles || (_book.Find("role")?.TextAt(row) is { } role && roles.Contains(role, StringComparer.Ordinal));

    private int Holder(int row) => _book.Find<ReferenceColumn>("person_id")!.Rows[row];

    private string NameOf(int person) => _run.Context.People.Find("name")!.TextAt(person)!;
}
