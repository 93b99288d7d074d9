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
    private readonly RowFilter _where;
    private readonly BoundFormula _formula;

    private readonly int[]? _teams;

    private Aggregation(BoundFormula formula, AggregateNode node, CreditedRows set, int[]? teams, RunContext run)
    {
        _formula = formula;
        _node = node;
        _set = set;
        _teams = teams;
        _run = run;
        _where = node.Where is null ? new() : run.Functions.Filter(formula, node.Where, set.Source);
    }

    /// <summary>The aggregate for everyone.</summary>
    /// <param name="formula">The formula it stands in.</param>
    /// <param name="node">The aggregate.</param>
    /// <param name="set">The set, as credited to people or, where the aggregate is over teams, to teams.</param>
    /// <param name="teams">The place of each person's teams in the set, where it is over teams; else null.</param>
    /// <param name="run">The run.</param>
    public static AggregateVector Of(BoundFormula formula, AggregateNode node, CreditedRows set, int[]? teams, RunContext run)
    {
        var aggregation = new Aggregation(formula, node, set, teams, run);
        return node.Function switch
        {
            AggregateFunction.Sum or AggregateFunction.Count => aggregation.Sum(),
            AggregateFunction.Average or AggregateFunction.WeightedAverage => aggregation.Average(),
            _ => aggregation.Pick(),
        };
    }

    private int Slots => _node.OfCompany ? 1 : _teams is null ? _run.People.Count : _set.Credits.People + 1;

    private long ShareDenominator => _node.OfCompany ? 1 : _set.ShareDenominator;

    private CreditSums Sums(BoundNode? first, BoundNode? second) => CreditSums.Of(
        Number(first), Number(second), ShareDenominator, _node.OfCompany ? 1 : _set.Credits.Shares.Largest, _node.OfCompany ? _set.Selected.Length : _set.Credits.Longest, Slots, _run.Options.LeastWidth);

    private RowNumber? Number(BoundNode? node) => node is null ? null : _run.Functions.Number(node, _set.Source);

    private AggregateVector Sum()
    {
        var counts = _node.Function == AggregateFunction.Count;
        var whole = counts && _set.CountsWhole;
        var sums = Sums(counts ? null : _node.Value, null);
        EachBlock((slot, block) =>
        {
            if (whole)
            {
                block.Fill(ShareDenominator, _set);
            }

            sums.Add(slot, block, ReportEmpty);
        });
        var kind = _node.Type.Kind;
        return new(person => FormulaValue.Of(kind, sums.SumOf(SlotOf(person))));
    }

    private AggregateVector Average()
    {
        var over = Sums(_node.Value, _node.Weight);
        var under = Sums(_node.Weight, null);
        EachBlock((slot, block) =>
        {
            over.Add(slot, block, ReportEmpty);
            under.Add(slot, block, ReportEmpty);
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
        EachBlock((slot, block) =>
        {
            foreach (var row in block.Rows.AsSpan(0, block.Count))
            {
                if (_set.SignOf(row) < 0)
                {
                    // What is taken back is no row that a person has.
                    continue;
                }

                if (_run.Functions.Evaluate(_node.Value!, _set.Source, row) is not { } value)
                {
                    ReportEmpty(row);
                }
                else if (distinct.Length > 0)
                {
                    (distinct[slot] ??= []).Add(value);
                }
                else if (best[slot] is not { } current || Replaces(value, row, current, bestRow[slot]))
                {
                    best[slot] = value;
                    bestRow[slot] = row;
                }
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
        AggregateFunction.First => _set.CompareRows(row, currentRow) < 0,
        _ => _set.CompareRows(row, currentRow) > 0,
    };

    /// <summary>The order of two values of one kind, dates or numbers.</summary>
    internal static int Compare(FormulaValue left, FormulaValue right) =>
        left.Kind == ValueKind.Date ? left.Date.CompareTo(right.Date) : left.Number.CompareTo(right.Number);

    private void ReportEmpty(int row) => _run.Functions.ReportEmpty(_formula, _node.Value!, _set.Source, row);

    // Whoever is in no team has a place after all teams, to which nothing is credited.
    private int SlotOf(int person) => _node.OfCompany ? 0 : _teams is null ? person : _teams[person] is var team and >= 0 ? team : _set.Credits.People;

    // The credits of each person, or every row whole for the company: always in the same order within a slot.
    private void EachBlock(Action<int, CreditBlock> add)
    {
        if (_node.OfCompany)
        {
            var whole = new CreditBlock();
            for (var from = 0; from < _set.Selected.Length; from += Parts.Block)
            {
                whole.Take(_set.Selected.AsSpan(from, Math.Min(Parts.Block, _set.Selected.Length - from)), _where);
                whole.Fill(1, _set);
                add(0, whole);
            }

            return;
        }

        Parts.Of(_set.Credits.People, 16, 1).Run((_, first, end) =>
        {
            var block = new CreditBlock();
            for (var person = first; person < end; person++)
            {
                var credits = _set.Credits.Of(person).Span;
                for (var from = 0; from < credits.Length; from += Parts.Block)
                {
                    block.Take(credits.Slice(from, Math.Min(Parts.Block, credits.Length - from)), _set.Credits.Shares.Shares, _where);
                    add(person, block);
                }
            }
        }, _run.Cancellation);
    }
}
