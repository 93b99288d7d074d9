using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures;

/// <summary>Works an aggregate out for everyone, in one pass over the set's credits.</summary>
internal sealed class Aggregation
{
    private readonly AggregateNode _node;
    private readonly CreditedRows _set;
    private readonly RunContext _run;
    private readonly Func<int, bool> _where;

    private readonly BoundFormula _formula;

    private Aggregation(BoundFormula formula, AggregateNode node, CreditedRows set, RunContext run)
    {
        _formula = formula;
        _node = node;
        _set = set;
        _run = run;
        _where = node.Where is null ? _ => true : run.Functions.Condition(formula, node.Where, set.Source);
    }

    /// <summary>The aggregate for everyone.</summary>
    public static AggregateVector Of(BoundFormula formula, AggregateNode node, CreditedRows set, RunContext run)
    {
        var aggregation = new Aggregation(formula, node, set, run);
        return node.Function switch
        {
            AggregateFunction.Sum or AggregateFunction.Count => aggregation.Sum(),
            AggregateFunction.Average or AggregateFunction.WeightedAverage => aggregation.Average(),
            _ => aggregation.Pick(),
        };
    }

    private int Slots => _node.OfCompany ? 1 : _run.People.Count;

    private long ShareDenominator => _node.OfCompany ? 1 : _set.ShareDenominator;

    private SumAccumulator Accumulator(BoundNode? first, BoundNode? second) =>
        new(Number(first), Number(second), ShareDenominator, _node.OfCompany ? 1 : _set.LargestShare, Math.Max(_set.Count, _set.Selected.Length), Slots, _run.Options.LeastWidth)
        {
            ShareDenominator = ShareDenominator,
        };

    private RowNumber? Number(BoundNode? node) => node is null ? null : _run.Functions.Number(node, _set.Source);

    private AggregateVector Sum()
    {
        var counts = _node.Function == AggregateFunction.Count;
        var whole = counts && _set.CountsWhole;
        var sums = Accumulator(counts ? null : _node.Value, null);
        EachCredit((slot, row, share) =>
        {
            if (!sums.Add(slot, row, whole ? ShareDenominator : share))
            {
                ReportEmpty(_node.Value!, row);
            }
        });
        var kind = _node.Type.Kind;
        return new(person => FormulaValue.Of(kind, sums.SumOf(SlotOf(person))));
    }

    private AggregateVector Average()
    {
        var over = Accumulator(_node.Value, _node.Weight);
        var under = Accumulator(_node.Weight, null);
        EachCredit((slot, row, share) =>
        {
            if (!over.Add(slot, row, share) || !under.Add(slot, row, share))
            {
                ReportEmpty(_node.Value!, row);
            }
        });
        var quotients = new PersonQuotients(person => (over.SumOf(SlotOf(person)), under.SumOf(SlotOf(person))));
        var kind = _node.Type.Kind;
        return new(person => quotients.ValueOf(person) is { } value ? FormulaValue.Of(kind, value) : null, quotients);
    }

    private AggregateVector Pick()
    {
        var best = new FormulaValue?[Slots];
        var bestRow = new int[Slots];
        var distinct = _node.Function == AggregateFunction.DistinctCount ? new HashSet<FormulaValue>?[Slots] : [];
        EachCredit((slot, row, _) =>
        {
            if (_run.Functions.Evaluate(_node.Value!, _set.Source, row) is not { } value)
            {
                ReportEmpty(_node.Value!, row);
                return;
            }

            if (distinct.Length > 0)
            {
                (distinct[slot] ??= []).Add(value);
            }
            else if (best[slot] is not { } current || Replaces(value, row, current, bestRow[slot]))
            {
                best[slot] = value;
                bestRow[slot] = row;
            }
        });
        return distinct.Length > 0
            ? new(person => FormulaValue.Of(_node.Type.Kind, distinct[SlotOf(person)]?.Count ?? 0))
            : new(person => best[SlotOf(person)]);
    }

    private bool Replaces(FormulaValue value, int row, FormulaValue current, int currentRow) => _node.Function switch
    {
        AggregateFunction.Min => Compare(value, current) < 0,
        AggregateFunction.Max => Compare(value, current) > 0,
        AggregateFunction.First => CompareRows(row, currentRow) < 0,
        _ => CompareRows(row, currentRow) > 0,
    };

    private static int Compare(FormulaValue left, FormulaValue right) =>
        left.Kind == ValueKind.Date ? left.Date.CompareTo(right.Date) : left.Number.CompareTo(right.Number);

    private int CompareRows(int left, int right)
    {
        var byDay = _set.Day(left).CompareTo(_set.Day(right));
        return byDay != 0 || _set.Source.Table.Ids is not { } ids ? byDay : ids.CompareRows(left, right);
    }

    private void ReportEmpty(BoundNode node, int row) => _run.Functions.ReportEmpty(_formula, node, _set.Source, row);

    private int SlotOf(int person) => _node.OfCompany ? 0 : person;

    private void EachCredit(Action<int, int, long> add)
    {
        if (_node.OfCompany)
        {
            foreach (var row in _set.Selected)
            {
                if (_where(row))
                {
                    add(0, row, 1);
                }
            }

            return;
        }

        for (var i = 0; i < _set.Count; i++)
        {
            if (_where(_set.Rows[i]))
            {
                add(_set.Persons[i], _set.Rows[i], _set.Shares[i]);
            }
        }
    }
}
