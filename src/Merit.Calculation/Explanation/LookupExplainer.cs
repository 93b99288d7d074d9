using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Tells what a lookup was asked for, at which keys it found what, and which dated value of a parameter was in force.</summary>
internal sealed class LookupExplainer(RunContext run)
{
    private readonly Nodes _nodes = new(run);

    /// <summary>The call with its value.</summary>
    /// <param name="node">The call.</param>
    /// <param name="text">As the plan writes it.</param>
    /// <param name="context">Where its inputs are read.</param>
    public ExplanationNode Explain(LookupNode node, string text, IFormulaContext context)
    {
        var table = node.Table;
        if (node.InputsIn(context) is not { } inputs)
        {
            return _nodes.Of(StepOf(table), $"{table.Name}: nothing to look up", null) with { Formula = text };
        }

        if (table.ValueOf(inputs) is null)
        {
            return _nodes.Of(StepOf(table), MissingKey.Of(table, inputs).TrimEnd('.'), null) with { Formula = text, Plan = WhereOf(table) };
        }

        return (table.IsDated ? Dated(table, inputs[0].Date) : Found(table, inputs)) with { Formula = text };
    }

    private static string StepOf(LookupTable table) => table.IsDated ? "parameter" : "lookup";

    private ExplanationNode Dated(LookupTable table, DateOnly day)
    {
        var entry = table.Inputs[0].Find(FormulaValue.Of(day))!.Value.Low;
        var stated = run.Plan.Plan.DatedParameters.First(parameter => parameter.Name == table.Name).Values[entry];
        var last = table.LastDayOf(entry);
        var until = last == DateOnly.MaxValue ? "" : $" to {IsoDate.Format(last)}";
        return _nodes.Of("parameter", $"{table.Name} on {IsoDate.Format(day)}: in force from {IsoDate.Format(stated.From)}{until}{Reference(stated.Reference)}", table.Cells[entry]) with { Plan = stated.Where };
    }

    private ExplanationNode Found(LookupTable table, FormulaValue[] inputs)
    {
        var stated = run.Plan.Plan.Lookups.First(lookup => lookup.Name == table.Name);
        var row = table.Inputs[0].Find(inputs[0])!.Value;
        LookupPlace? column = table.Inputs.Length == 1 ? null : table.Inputs[1].Find(inputs[1])!.Value;
        var label = $"{table.Name}: {Place(table.Inputs[0], inputs[0], row)}{(column is { } place ? $"; {Place(table.Inputs[1], inputs[1], place)}" : "")}{Reference(stated.Reference)}";
        var where = stated.Cells[(row.Low * table.Columns) + (column?.Low ?? 0)].Source.Start;
        if (row.IsAtKey)
        {
            return InRow(table, row.Low, column, inputs, label) with { Plan = where };
        }

        var (low, high) = (RowValue(table, row.Low, column), RowValue(table, row.High, column));
        var between = Between(table.Inputs[0], row, inputs[0], low, high);
        var rows = column is null ? [] : new[] { row.Low, row.High }.Select(number => InRow(table, number, column, inputs, $"{table.Name} at {Written(table.Inputs[0].Keys[number].At)}") with
        {
            Plan = stated.Cells[(number * table.Columns) + column.Value.Low].Source.Start,
        });
        return _nodes.Of("lookup", label, table.Kind, between) with { Plan = where, Reads = [.. rows] };
    }

    private ExplanationNode InRow(LookupTable table, int row, LookupPlace? column, FormulaValue[] inputs, string label)
    {
        if (column is not { IsAtKey: false } place)
        {
            return _nodes.Of("lookup", label, RowValue(table, row, column));
        }

        var (low, high) = (table.Cells[(row * table.Columns) + place.Low], table.Cells[(row * table.Columns) + place.High]);
        return _nodes.Of("lookup", label, table.Kind, Between(table.Inputs[1], place, inputs[1], low, high));
    }

    private static FormulaValue RowValue(LookupTable table, int row, LookupPlace? column) => table.InRow(row, column ?? LookupPlace.At(0));

    // low + (value - from) / (to - from) x (high - low)
    private static Arithmetic Between(LookupInput input, LookupPlace place, FormulaValue value, FormulaValue low, FormulaValue high)
    {
        var (from, to) = (input.Keys[place.Low].At, input.Keys[place.High].At);
        var part = input.Kind == ValueKind.Date
            ? Arithmetic.Fraction(value.Date.DayNumber - from.Date.DayNumber, to.Date.DayNumber - from.Date.DayNumber, "days")
            : (Arithmetic.Of(value) - Arithmetic.Of(from)) / (Arithmetic.Of(to) - Arithmetic.Of(from));
        return Arithmetic.Of(low) + (part * (Arithmetic.Of(high) - Arithmetic.Of(low)));
    }

    private string Place(LookupInput input, FormulaValue value, LookupPlace place)
    {
        var key = input.Keys[place.Low];
        var found = input.Match switch
        {
            LookupMatch.Exact => "",
            LookupMatch.Stepped => $", the step {(key.Exclusive ? "above" : "from")} {Written(key.At)}",
            _ when place.IsAtKey && FormulaEvaluator.Compare(value, key.At) != 0 => $", as at {Written(key.At)}",
            _ when place.IsAtKey => "",
            _ when place.Part > Ratio.One || place.Part.Sign < 0 => $", on the line through {Written(key.At)} and {Written(input.Keys[place.High].At)}",
            _ => $", between {Written(key.At)} and {Written(input.Keys[place.High].At)}",
        };
        return $"{input.Name} {Written(value)}{found}";
    }

    private SourceLocation WhereOf(LookupTable table) => table.IsDated
        ? run.Plan.Plan.DatedParameters.First(parameter => parameter.Name == table.Name).Where
        : run.Plan.Plan.Lookups.First(lookup => lookup.Name == table.Name).Where;

    private string Written(FormulaValue value) => value.Kind == ValueKind.Text ? $"\"{value.Text}\"" : Figures.InArithmetic(value, run.Plan.Plan.Currency);

    private static string Reference(string? reference) => reference is null ? "" : $" ({reference})";
}
