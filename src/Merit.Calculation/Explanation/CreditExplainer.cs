using System.Collections.Concurrent;
using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Formulas.Types;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Explanation;

/// <summary>By which rows of the book or of splits, and through whom, an event is a person's.</summary>
internal sealed class CreditExplainer
{
    private readonly PlanRun _run;
    private readonly BoundEventSet _set;
    private readonly int _person;
    private readonly Nodes _nodes;
    private readonly CreditedRows _rows;
    private readonly ConcurrentDictionary<RunContext, RowHolders> _holders = new();

    /// <summary>Prepares to tell the credits of a person on a set.</summary>
    public CreditExplainer(PlanRun run, BoundEventSet set, int person)
    {
        (_run, _set, _person, _rows) = (run, set, person, run.SetOf(set.Symbol));
        _nodes = new(run.Context);
    }

    /// <summary>The rows behind a credit that is not simply the person's own and whole.</summary>
    /// <param name="row">The row.</param>
    /// <param name="share">The person's share of it; null where it counts whole, whatever the share is.</param>
    public IEnumerable<ExplanationNode> Of(int row, Ratio? share)
    {
        var isSimple = share?.Abs() == Ratio.One && _set is { IsHeldPlainly: true, Source.Credit.Rollup: Rollup.None };
        var origin = _rows.OriginOf(row, _run.Context);
        return isSimple && !RowHolders.HasSplits(_set, _run.Context) ? []
            : _holders.GetOrAdd(origin, then => new(_set, _rows.Source, _rows.Day, then)).Of(row).Where(source => source.Person == _person).SelectMany(source => Of(source, origin));
    }

    private IEnumerable<ExplanationNode> Of(CreditSource source, RunContext origin)
    {
        var held = source.Held;
        if (_set.Source.Credit.To == CreditTarget.Person)
        {
            return source.Holder == _person ? [] : [_nodes.Fact(_run.Context.People, source.Holder, "Credited through", FormulaValue.Of(NameOf(source.Holder)))];
        }

        var stated = held.Table.Find<Data.Tables.NumberColumn>("share")!.At(held.Row)!.Value;
        var arithmetic = Arithmetic.Part(stated, "share");
        if (held.Days is { } days)
        {
            arithmetic *= Arithmetic.Fraction(days, origin.Period.Days, "days");
        }

        if (held.Part is { } part)
        {
            arithmetic *= Arithmetic.Part(part, "handover");
        }

        if (source.Members > 1)
        {
            arithmetic *= Arithmetic.Fraction(1, source.Members, "members");
        }

        return [_nodes.Fact(held.Table, held.Row, LabelOf(source), FormulaValue.Of(ValueKind.Ratio, source.Share), source.Share == stated ? null : arithmetic)];
    }

    private string LabelOf(CreditSource source)
    {
        var held = source.Held;
        var what = held.Table.Schema.Name == "splits" ? "Split of the event" : "Share of the account";
        var when = held.Days is not null ? " on days of the period" : _set.Held is null || held.Table.Schema.Name == "splits" ? "" : $" on {IsoDate.Format(DateOnly.FromDayNumber(held.Day))}";
        var handover = held.Part is null ? "" : held.IsFormer ? " after it passed on" : " after it was taken over";
        var how = $"{when}{handover}{(source.Members > 1 ? " as one of the team" : "")}";
        return source.Mate != _person && source.Mate != source.Holder ? $"Through {NameOf(source.Mate)}, in a team with {NameOf(source.Holder)}, whose share{how} is"
            : source.Holder == _person ? $"{what}{how}" : $"Through {NameOf(source.Holder)}, whose share{how} is";
    }

    private string NameOf(int person) => _run.Context.People.Find("name")!.TextAt(person)!;
}
