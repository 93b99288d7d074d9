using Merit.Calculation.Compilation;
using Merit.Calculation.Measures;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Plans;
using Merit.Plans.Crediting;
using Merit.Plans.Goals;

namespace Merit.Calculation;

/// <summary>Whether there is anything to read where a plan reads: a table without a row and a column without a value measure nothing, and nobody would see it in a figure of 0.</summary>
public static class DataReads
{
    /// <summary>Warns of each table that a plan reads and that has no row, and of each column that it reads and that no row has a value in.</summary>
    /// <param name="plan">A plan whose names and units are right.</param>
    /// <param name="dataset">The data.</param>
    /// <param name="diagnostics">Takes the warnings.</param>
    public static void Check(Plan plan, Dataset dataset, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (PlanBinder.Bind(plan, dataset.Schemas, new()) is not { } bound)
        {
            return;
        }

        foreach (var (table, where, reads) in TablesOf(bound).Where(read => dataset[read.Table].Count == 0).DistinctBy(read => read.Table, StringComparer.Ordinal))
        {
            diagnostics.Warning("plan-table-without-rows", where, $"{reads} reads '{table}', and no file has a row of it.", $"Put {table}.csv into data/, or map a file to the table.");
        }

        var unfed = from read in ColumnsOf(bound)
                    let end = End(dataset, read.Table, read.Node)
                    where end is { Table.Count: > 0 } && !HasValue(end.Value.Table, end.Value.Column)
                    select (end.Value.Table.Schema.Name, end.Value.Column, Where: read.Formula.Formula.LocationOf(read.Node.Syntax));
        var unsaid = from formula in FormulasOf(bound)
                     from node in formula.Root.DescendantsAndSelf().OfType<StandardMeasureNode>()
                     from read in MeasureReads.ColumnsOf(node)
                     where dataset[read.Table] is { Count: > 0 } table && !HasValue(table, read.Column)
                     select (Name: read.Table, read.Column, Where: formula.Formula.LocationOf(read.Said));
        foreach (var (table, column, where) in unfed.Concat(unsaid).DistinctBy(one => (one.Name, one.Column)))
        {
            diagnostics.Warning("plan-column-without-values", where, $"No row of '{table}' has a value in '{column}'.", "Feed the column, or leave it out of the plan.");
        }
    }

    private static IEnumerable<(string Table, SourceLocation Where, string Reads)> TablesOf(BoundPlan plan) =>
    [
        .. plan.Plan.Events.Select(set => (set.Table, set.TableWhere, $"Event set '{set.Name}'")),
        .. plan.Plan.Snapshots.Select(set => (set.Table, set.TableWhere, $"Snapshot '{set.Name}'")),
        .. plan.Plan.Events.SelectMany(Beside), .. plan.Plan.Snapshots.Select(set => ("book", set.Where, $"Snapshot '{set.Name}'")),
        .. from goal in plan.Plan.Goals
           from table in TablesOf(goal)
           select (table, goal.Where, $"The goal of '{goal.Name}'"),
        .. from formula in FormulasOf(plan)
           from node in formula.Root.DescendantsAndSelf().Concat(formula.Root.OverRows())
           from read in MeasureReads.TablesOf(node)
           select (read.Table, formula.Formula.LocationOf(node.Syntax), read.Reads),
    ];

    private static IEnumerable<string> TablesOf(GoalRule goal)
    {
        if (goal.LeaveReduces || goal.Ramps.Any(ramp => ramp.Since.Contains(RampStart.Return)))
        {
            yield return "leave";
        }

        if (goal.SumOf is { } sum && MeasureReads.TableOf(sum.Members) is { } members)
        {
            yield return members;
        }
    }

    // Whose the rows of a set are stands in other tables.
    private static IEnumerable<(string Table, SourceLocation Where, string Reads)> Beside(EventSet set)
    {
        if (set.Credit.To != CreditTarget.Person)
        {
            yield return ("book", set.Credit.Where, $"Event set '{set.Name}'");
        }

        if (set.Credit.To == CreditTarget.Team)
        {
            yield return ("team_members", set.Credit.Where, $"Event set '{set.Name}'");
        }

        if (set.Credit.Rollup != Rollup.None)
        {
            yield return ("reporting", set.Credit.Where, $"Event set '{set.Name}'");
        }
    }

    private static IEnumerable<BoundFormula> FormulasOf(BoundPlan plan) => plan.Measures.Select(measure => measure.Formula).Concat(plan.Components.SelectMany(component => component.PersonFormulas()));

    // Every column that a formula reads, with the table where the way to it begins.
    private static IEnumerable<(string Table, BoundFormula Formula, ColumnNode Node)> ColumnsOf(BoundPlan plan)
    {
        var rows = plan.Events.Values.SelectMany(set => set.RowFormulas().Concat(set.DayFormulas()).Select(formula => (set.Source.Table, Formula: formula)))
            .Concat(plan.Snapshots.Values.Where(set => set.Filter is not null).Select(set => (set.Source.Table, Formula: set.Filter!)))
            .Concat(plan.Components.SelectMany(component => component.RowFormulas().Select(formula => (component.Events!.Source.Table, Formula: formula))));
        var ofRows = from row in rows
                     from node in row.Formula.Root.DescendantsAndSelf().OfType<ColumnNode>()
                     select (row.Table, row.Formula, node);
        var ofAggregates = from formula in FormulasOf(plan)
                           from aggregate in formula.Root.OverRows().OfType<AggregateNode>()
                           from node in aggregate.Children().SelectMany(child => child.DescendantsAndSelf()).OfType<ColumnNode>()
                           select (aggregate.Set.Row.Name, formula, node);
        return ofRows.Concat(ofAggregates);
    }

    private static (Table Table, string Column)? End(Dataset dataset, string table, ColumnNode node)
    {
        var at = dataset[table];
        foreach (var hop in node.Hops)
        {
            if (at.Schema.Find(hop)?.References is not { } next)
            {
                return null;
            }

            // A key that nothing feeds leads nowhere: that is what is to be mended.
            if (!HasValue(at, hop))
            {
                return (at, hop);
            }

            at = dataset[next];
        }

        // What the engine computes for the rows of a snapshot is no column of the table.
        return at.Schema.Find(node.Column.Name) is null ? null : (at, node.Column.Name);
    }

    private static bool HasValue(Table table, string column)
    {
        var found = table.Find(column);
        for (var row = 0; found is not null && row < table.Count; row++)
        {
            if (!found.IsEmpty(row))
            {
                return true;
            }
        }

        return false;
    }
}
