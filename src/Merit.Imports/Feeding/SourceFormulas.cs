using System.Text;
using Merit.Data.Building;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Types;

namespace Merit.Imports.Feeding;

/// <summary>Formulas over the rows of a source: compiled over its columns where that can be, else evaluated row by row, to the same values.</summary>
internal sealed class SourceFormulas
{
    private readonly SourceContent _content;
    private readonly IReadOnlyDictionary<string, int> _names;
    private readonly string? _dateFormat;
    private readonly RowCompiler _compiler;

    /// <summary>Formulas over what was read.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="schema">The source as formulas know it.</param>
    /// <param name="names">The cell that a column of formulas is, by name.</param>
    /// <param name="dateFormat">The form of dates; null for ISO 8601.</param>
    /// <param name="formulas">The formulas that will be asked for.</param>
    public SourceFormulas(SourceContent content, TableSchema schema, IReadOnlyDictionary<string, int> names, string? dateFormat, IEnumerable<BoundFormula> formulas)
    {
        _content = content;
        _names = names;
        _dateFormat = dateFormat;
        var used = formulas.SelectMany(ColumnsOf).Distinct();
        var table = new Table(schema, content.Count, used.Select(column => CellsOf(column).ToColumn(column)));
        _compiler = new(new(table, new([]), new Dictionary<string, Column>(StringComparer.Ordinal)), _ => throw new InvalidOperationException("A formula over a row of a file reads only the row."));
    }

    /// <summary>The rows that a condition wants, and those for which a cell that it reads has a fault; both ascending.</summary>
    public (int[] Rows, IReadOnlyList<(int Row, CellFault Fault)> Faults) Select(BoundFormula condition)
    {
        var suspects = SuspectsOf(condition);
        return suspects.Count == 0 && _content.Unreadable.Count == 0 && _compiler.Filter(condition.Root) is { MayBeEmpty: false } filter
            ? (Sieve(filter), [])
            : Ask(condition, suspects);
    }

    private int[] Sieve(CompiledFilter filter)
    {
        var found = new List<int>(_content.Count / 2);
        var some = new int[CellBlock.MostRows];
        for (var from = 0; from < _content.Count; from += some.Length)
        {
            var count = Math.Min(some.Length, _content.Count - from);
            for (var i = 0; i < count; i++)
            {
                some[i] = from + i;
            }

            found.AddRange(some.AsSpan(0, filter.Keep(some, count)));
        }

        return [.. found];
    }

    // Row by row, where there are rows that the evaluator must say something about.
    private (int[] Rows, IReadOnlyList<(int Row, CellFault Fault)> Faults) Ask(BoundFormula condition, HashSet<int> suspects)
    {
        var compiled = _compiler.Condition(condition.Root);
        var context = NewContext();
        var tellsEmpty = !ReadsText(condition);
        var rows = new List<int>();
        var faults = new List<(int, CellFault)>();
        for (var row = 0; row < _content.Count; row++)
        {
            var answer = compiled is null || suspects.Contains(row) ? -1 : compiled(row);
            if (answer < 0 && (compiled is null || !tellsEmpty || suspects.Contains(row)))
            {
                context.Row = row;
                answer = context.Evaluate(condition) is { IsYes: true } ? 1 : 0;
                if (context.Fault is { } fault && !_content.Unreadable.ContainsKey(row))
                {
                    faults.Add((row, fault));
                    answer = 1;
                }
            }

            if (answer == 1 || (_content.Unreadable.Count > 0 && _content.Unreadable.ContainsKey(row)))
            {
                rows.Add(row);
            }
        }

        return ([.. rows], faults);
    }

    /// <summary>The values of a formula for some rows, as the cells of a column; rows in which a cell that it reads has a fault have none.</summary>
    public (CellStore Cells, IReadOnlyList<(int Row, CellFault Fault)> Faults) Compute(FeedCell cell, int[]? rows, int count)
    {
        var formula = cell.Formula!;
        var store = CellStore.For(cell.Column, dateFormat: null);
        store.Reserve(count);
        if (cell.Values is null && SuspectsOf(formula).Count == 0 && _content.Unreadable.Count == 0 && !ReadsText(formula) && (JoinedText.TryFill(store, formula, CellsOf, rows, count) || store.TryFill(formula, _compiler, rows, count)))
        {
            return (store, []);
        }

        return (store, Evaluate(cell, new(-1, cell.Values, store), rows, count));
    }

    private List<(int Row, CellFault Fault)> Evaluate(FeedCell cell, SourceColumn into, int[]? rows, int count)
    {
        var context = NewContext();
        var faults = new List<(int, CellFault)>();
        var block = new CellBlock();
        var unread = new List<int>();
        for (var row = 0; row < count; row++)
        {
            var (value, fault) = ValueAt(context, cell.Formula!, rows?[row] ?? row);
            if (fault is not null)
            {
                faults.Add((row, fault));
                into.Cells.Report(row);
            }

            if (fault is not null || _content.Unreadable.ContainsKey(context.Row))
            {
                unread.Add(block.Count);
            }

            block.Add(value is { } found ? Encoding.UTF8.GetBytes(FormulaText.Of(found)) : []);
            if (block.Count == CellBlock.MostRows || row + 1 == count)
            {
                into.Add(block, unread);
                block.Clear();
                unread.Clear();
            }
        }

        into.Cells.End();
        return faults;
    }

    private (FormulaValue? Value, CellFault? Fault) ValueAt(SourceRowContext context, BoundFormula formula, int row)
    {
        context.Row = row;
        return _content.Unreadable.ContainsKey(row) ? (null, null) : (context.Evaluate(formula), context.Fault);
    }

    private SourceRowContext NewContext() => new(_content, _names, _dateFormat);

    private static IEnumerable<ColumnSchema> ColumnsOf(BoundFormula formula) => formula.Root.DescendantsAndSelf().OfType<ColumnNode>().Select(node => node.Column);

    private static bool ReadsText(BoundFormula formula) =>
        formula.Root.DescendantsAndSelf().OfType<FunctionNode>().Any(node => node.Function is ScalarFunction.ReadDate or ScalarFunction.ReadNumber);

    private CellStore CellsOf(ColumnSchema column) => _content.Find(_names[column.Name], null, column.Type).Cells;

    // Rows with a cell that could not be read, or is not what some table wants: the evaluator tells which.
    private HashSet<int> SuspectsOf(BoundFormula formula) => [.. ColumnsOf(formula).SelectMany(column => CellsOf(column).Kept.Rows)];
}
