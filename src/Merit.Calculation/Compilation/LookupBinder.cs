using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Lookups;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;
using Merit.Plans.Lookups;
using Merit.Plans.Parameters;

namespace Merit.Calculation.Compilation;

/// <summary>Works out the keys and values of lookups and of parameters with dated values: they read nothing but parameters, so that a plan's tables are the same in every run.</summary>
/// <param name="scope">The names that a constant may use.</param>
/// <param name="parameters">The plan's parameters.</param>
/// <param name="diagnostics">Receives what is wrong.</param>
internal sealed class LookupBinder(FormulaScope scope, IReadOnlyList<(ScalarSymbol Symbol, BoundFormula Formula)> parameters, DiagnosticBag diagnostics)
{
    private readonly Dictionary<ScalarSymbol, FormulaValue?> _values = [];

    /// <summary>A parameter with dated values, or null when it has an error.</summary>
    public LookupTable? Bind(DatedParameter parameter)
    {
        var keys = parameter.Values.Select(value => new LookupKey(FormulaValue.Of(value.From), Through: value.To)).ToImmutableArray();
        return Values([.. parameter.Values.Select(value => value.Value)], null) is var (kind, values)
            ? new(parameter.Name, kind, [new(DayName, ValueKind.Date, LookupMatch.InForce, keys)], values)
            : null;
    }

    /// <summary>A lookup, or null when it has an error.</summary>
    public LookupTable? Bind(Lookup lookup)
    {
        var inputs = lookup.Inputs.Select(Bind).ToArray();
        if (Values(lookup.Cells, lookup.Gives) is not var (kind, values) || Array.Exists(inputs, input => input is null))
        {
            return null;
        }

        if (!new FormulaType(kind).IsNumeric && lookup.Inputs.FirstOrDefault(input => input.Match == LookupMatch.Interpolated) is { } between)
        {
            var first = lookup.Cells[0];
            diagnostics.Error(Codes.LookupValues, first.Source.Start, $"'{first}' is no number, and there are no values between it and others for '{between.Name}'.", "Use 'stepped' or 'exact'.", between.Where);
            return null;
        }

        return new(lookup.Name, kind, [.. inputs!], values);
    }

    // What the mend of a call without its day shows.
    private const string DayName = "date";

    private LookupInput? Bind(LookupAxis axis)
    {
        var keys = ImmutableArray.CreateBuilder<LookupKey>();
        foreach (var point in axis.Points)
        {
            if (ValueOf(point.At, axis.Kind) is { } at)
            {
                keys.Add(new(at, point.Exclusive));
            }
        }

        return keys.Count < axis.Points.Length || !IsAscending(axis, keys) ? null : new(axis.Name, axis.Kind, axis.Match, keys.ToImmutable()) { Below = axis.Below, Above = axis.Above };
    }

    // The check of the document leaves to this what takes more than arithmetic to know: dates, functions.
    private bool IsAscending(LookupAxis axis, ImmutableArray<LookupKey>.Builder keys)
    {
        for (var i = 1; i < keys.Count; i++)
        {
            for (var j = axis.Match == LookupMatch.Exact ? 0 : i - 1; j < i; j++)
            {
                var order = FormulaEvaluator.Compare(keys[i].At, keys[j].At);
                var (key, before) = (axis.Points[i], axis.Points[j]);
                if (axis.Match == LookupMatch.Exact ? order == 0 : order < 0 || (order == 0 && (before.Exclusive || !key.Exclusive)))
                {
                    ReportOrder(axis.Match, key, before);
                    return false;
                }
            }
        }

        return true;
    }

    private void ReportOrder(LookupMatch match, LookupPoint key, LookupPoint before)
    {
        if (match == LookupMatch.Exact)
        {
            diagnostics.Error(Codes.LookupDuplicate, key.Where, $"'{key.At}' is the same key as '{before.At}'.", "Keep one of the two.", before.Where);
        }
        else
        {
            diagnostics.Error(Codes.BoundaryOrder, key.Where, $"The key at '{key.At}' does not lie above the one before it, at '{before.At}'.", "Write them in ascending order, each value once.", before.Where);
        }
    }

    // Values of one kind: where none is stated, that of the first that is no bare number.
    private (ValueKind Kind, ImmutableArray<FormulaValue> Values)? Values(ImmutableArray<Formula> formulas, ValueKind? gives)
    {
        var (kind, first) = (gives, formulas[0]);
        foreach (var formula in gives is null ? formulas : [])
        {
            if (Binder.Bind(formula, scope, new DiagnosticBag())?.Type.Kind is { } own && (kind is null || kind == ValueKind.Number))
            {
                (kind, first) = (own, formula);
            }
        }

        var values = ImmutableArray.CreateBuilder<FormulaValue>(formulas.Length);
        var isRight = true;
        foreach (var formula in formulas)
        {
            if (gives is null && kind is { } wanted && IsOther(formula, wanted, first))
            {
                isRight = false;
            }
            else if (ValueOf(formula, kind ?? ValueKind.Number) is { } value)
            {
                values.Add(value);
            }
            else
            {
                isRight = false;
            }
        }

        return isRight ? (kind ?? ValueKind.Number, values.ToImmutable()) : null;
    }

    private bool IsOther(Formula formula, ValueKind wanted, Formula first)
    {
        if (Binder.Bind(formula, scope, new DiagnosticBag(), new FormulaType(wanted)) is not null || Binder.Bind(formula, scope, new DiagnosticBag()) is null)
        {
            return false;
        }

        diagnostics.Error(Codes.LookupValues, formula.Source.Start, $"'{formula}' is of another unit than '{first}'.", "Write all values in one unit.", first.Source.Start);
        return true;
    }

    private FormulaValue? ValueOf(Formula formula, ValueKind kind)
    {
        if (Binder.Bind(formula, scope, diagnostics, new FormulaType(kind)) is not { } bound)
        {
            return null;
        }

        if (FormulaEvaluator.Evaluate(bound.Root, new ScalarContext(ParameterValue)) is { } value)
        {
            return value;
        }

        diagnostics.Error(Codes.MayBeEmpty, formula.LocationOf(formula.Root), $"'{formula}' can have no value, and one is needed here.", "Add 'otherwise' and what holds then.");
        return null;
    }

    private FormulaValue? ParameterValue(ScalarSymbol symbol)
    {
        if (!_values.TryGetValue(symbol, out var value))
        {
            value = FormulaEvaluator.Evaluate(parameters.First(parameter => parameter.Symbol == symbol).Formula.Root, new ScalarContext(ParameterValue));
            _values.Add(symbol, value);
        }

        return value;
    }
}
