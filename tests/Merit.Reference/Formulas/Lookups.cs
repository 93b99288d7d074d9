using Merit.Data.Amounts;
using Merit.Formulas.Lookups;
using Merit.Formulas.Syntax;
using Merit.Plans.Lookups;
using Merit.Plans.Parameters;
using Merit.Reference.Company;

namespace Merit.Reference.Formulas;

/// <summary>Calls of lookups and of parameters with dated values (plan reference, "Dated parameters" and "Lookups").</summary>
internal sealed class Lookups(PlanRun run)
{
    public bool IsCalled(string name) => run.Plan.DatedParameters.Any(p => p.Name == name) || run.Plan.Lookups.Any(l => l.Name == name);

    public object? Value(CallSyntax call, Scope scope)
    {
        var inputs = call.Arguments.Select(argument => run.Interpreter.Evaluate(argument, scope)).ToList();

        // "An input without a value finds none."
        if (inputs.Contains(null))
        {
            return null;
        }

        var value = run.Plan.DatedParameters.FirstOrDefault(p => p.Name == call.Function) is { } parameter
            ? OnDay(parameter, (DateOnly)inputs[0]!)
            : Find(run.Plan.Lookups.Single(l => l.Name == call.Function), inputs!);
        run.Facts.Note("nothing looked up", value is null);
        return value ?? (run.Fault == Fault.NothingLookedUpIsZero ? Ratio.Zero : null);
    }

    /// <summary>
    /// "Each value holds from its day `from`, itself included, until the day before the next one's, or through its `to`, itself included. On a day on which none holds there is no value."
    /// </summary>
    private object? OnDay(DatedParameter parameter, DateOnly day)
    {
        day = run.Fault == Fault.DatedValueOfPeriodEnd ? run.Period.End : day;
        var holding = parameter.Values.LastOrDefault(value => value.From <= day);
        run.Facts.Note("dated value that changes in the period", parameter.Values.Any(value => run.Period.Start < value.From && value.From <= run.Period.End));
        var ended = holding?.To is { } to && run.Fault switch
        {
            Fault.EndOfDatedValueIgnored => false,
            Fault.DatedValueEndsADayEarly => day >= to,
            _ => day > to,
        };
        run.Facts.Note("after a dated value", ended);
        return holding is null || ended ? null : Constant(holding.Value);
    }

    /// <summary>"Of two inputs the first chooses the row and the second the column. Where both are interpolated, values lie on a line along the columns first, and then between the rows."</summary>
    private object? Find(Lookup lookup, List<object> inputs)
    {
        var columns = lookup.Inputs.Length == 1 ? 1 : lookup.Inputs[1].Points.Length;
        object? InRow(int row)
        {
            var cells = lookup.Cells.Skip(row * columns).Take(columns).ToList();
            return lookup.Inputs.Length == 1 ? Constant(cells[0]) : Along(lookup.Inputs[1], inputs[1], column => Constant(cells[column]));
        }

        return run.Fault == Fault.RowsNotInterpolated && lookup.Inputs.Length == 2 && lookup.Inputs[0].Match == LookupMatch.Interpolated
            ? Along(lookup.Inputs[0] with { Match = LookupMatch.Stepped }, inputs[0], InRow)
            : Along(lookup.Inputs[0], inputs[0], InRow);
    }

    private object? Along(LookupAxis input, object value, Func<int, object?> at) => input.Match switch
    {
        LookupMatch.Exact => Exactly(input, value) is { } found and >= 0 ? at(found) : null,
        LookupMatch.Stepped => Reached(input, value) is { } step and >= 0 ? at(step) : run.Fault == Fault.FirstStepBelowItself ? at(0) : null,
        _ => OnLine(input, Position(value), at),
    };

    /// <summary>"`exact`: the value of the key that equals the input; of any other there is none." Of texts the key is the text as it is written.</summary>
    private int Exactly(LookupAxis input, object value) =>
        input.Points.Select((point, number) => (Key: KeyOf(point), number)).Where(pair => pair.Key.Equals(value is Row row ? row.Id : value)).Select(pair => pair.number).DefaultIfEmpty(-1).First();

    /// <summary>"`stepped`: each value holds from its key, itself included, to the next; `above 36` as a key excludes it."</summary>
    private int Reached(LookupAxis input, object value)
    {
        var position = Position(value);
        var keys = input.Points.Select(point => Position(KeyOf(point))).ToList();
        run.Facts.Note("at a step", keys.Contains(position));
        return Enumerable.Range(0, keys.Count).LastOrDefault(i => run.Reaches(position, keys[i], input.Points[i].Exclusive && run.Fault != Fault.StepAboveIncluded), -1);
    }

    /// <summary>
    /// "`interpolated`: on a straight line between two keys. `below` the first and `above` the last key: `none`, no value; `flat`, the nearest key's; `extrapolated`, on along the line through the
    /// two nearest."
    /// </summary>
    private object? OnLine(LookupAxis input, Ratio position, Func<int, object?> at)
    {
        var keys = input.Points.Select(point => Position(KeyOf(point))).ToList();
        var last = keys.Count - 1;
        var (isBelow, isAbove) = (position < keys[0], position > keys[last]);
        var end = isBelow ? input.Below : input.Above;
        run.Facts.Note("beyond the points", isBelow || isAbove);
        if ((isBelow || isAbove) && end != LookupEnd.Extrapolated)
        {
            return end == LookupEnd.None && run.Fault != Fault.EndsAreFlat ? null : at(isBelow ? 0 : last);
        }

        if ((isBelow || isAbove) && run.Fault == Fault.EndsAreFlat)
        {
            return at(isBelow ? 0 : last);
        }

        var low = isBelow ? 0 : Math.Min(keys.FindLastIndex(key => key <= position), last - 1);
        run.Facts.Note("between points", keys[low] < position && position < keys[low + 1]);
        if (run.Fault == Fault.LinesAreSteps && !isBelow && !isAbove)
        {
            return at(position == keys[last] ? last : low);
        }

        return at(low) is Ratio from && at(low + 1) is Ratio to ? from + ((to - from) * (position - keys[low]) / (keys[low + 1] - keys[low])) : null;
    }

    private object KeyOf(LookupPoint point) => Constant(point.At);

    private static Ratio Position(object value) => value is DateOnly day ? day.DayNumber : (Ratio)value;

    private object Constant(Formula formula) => run.Interpreter.Evaluate(formula, new Scope(null))!;
}
