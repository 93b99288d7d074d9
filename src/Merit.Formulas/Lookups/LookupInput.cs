using System.Collections.Frozen;
using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;

namespace Merit.Formulas.Lookups;

/// <summary>An input of a lookup with its keys.</summary>
public sealed class LookupInput
{
    private readonly FrozenDictionary<string, int>? _texts;

    /// <summary>An input.</summary>
    /// <param name="name">What people call it; formulas do not use it.</param>
    /// <param name="kind">The kind of value that is looked up.</param>
    /// <param name="match">How it finds its key.</param>
    /// <param name="keys">The keys: ascending unless the match is exact, and no two alike.</param>
    public LookupInput(string name, ValueKind kind, LookupMatch match, ImmutableArray<LookupKey> keys)
    {
        Name = name;
        Kind = kind;
        Match = match;
        Keys = keys;
        _texts = kind != ValueKind.Text ? null
            : keys.Select((key, number) => (Text: key.At.Text!, number)).ToFrozenDictionary(pair => pair.Text, pair => pair.number, StringComparer.Ordinal);
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The kind of value that is looked up.</summary>
    public ValueKind Kind { get; }

    /// <summary>How it finds its key.</summary>
    public LookupMatch Match { get; }

    /// <summary>The keys.</summary>
    public ImmutableArray<LookupKey> Keys { get; }

    /// <summary>What is found below the first key, where it is interpolated.</summary>
    public LookupEnd Below { get; init; }

    /// <summary>What is found above the last key, where it is interpolated.</summary>
    public LookupEnd Above { get; init; }

    /// <summary>Whether every value is found.</summary>
    public bool FindsAll => Match == LookupMatch.Interpolated && Below != LookupEnd.None && Above != LookupEnd.None;

    /// <summary>Where a value stands among the keys; null when it finds none.</summary>
    public LookupPlace? Find(FormulaValue value) => Match switch
    {
        LookupMatch.Exact => Same(value),
        LookupMatch.Interpolated => Between(value),
        _ => Reached(value),
    };

    private LookupPlace? Same(FormulaValue value)
    {
        if (_texts is not null)
        {
            return _texts.TryGetValue(value.Text!, out var number) ? LookupPlace.At(number) : null;
        }

        for (var i = 0; i < Keys.Length; i++)
        {
            if (FormulaEvaluator.Compare(Keys[i].At, value) == 0)
            {
                return LookupPlace.At(i);
            }
        }

        return null;
    }

    private LookupPlace? Reached(FormulaValue value)
    {
        var reached = LastReached(value);
        return reached < 0 || (Keys[reached].Through is { } last && value.Date > last) ? null : LookupPlace.At(reached);
    }

    private LookupPlace? Between(FormulaValue value)
    {
        var (low, last) = (LastReached(value), Keys.Length - 1);
        var end = low < 0 ? Below : low == last && FormulaEvaluator.Compare(value, Keys[last].At) > 0 ? Above : LookupEnd.Extrapolated;
        if (end == LookupEnd.None)
        {
            return null;
        }

        if (end == LookupEnd.Flat || (low >= 0 && FormulaEvaluator.Compare(value, Keys[low].At) == 0))
        {
            return LookupPlace.At(Math.Max(low, 0));
        }

        low = Math.Clamp(low, 0, last - 1);
        var (from, to) = (PositionOf(Keys[low].At), PositionOf(Keys[low + 1].At));
        return new(low, low + 1, (PositionOf(value) - from) / (to - from));
    }

    // The last key that the value reaches, or -1.
    private int LastReached(FormulaValue value)
    {
        var (from, end) = (0, Keys.Length);
        while (from < end)
        {
            var middle = (from + end) / 2;
            var order = FormulaEvaluator.Compare(value, Keys[middle].At);
            (from, end) = order > 0 || (order == 0 && !Keys[middle].Exclusive) ? (middle + 1, end) : (from, middle);
        }

        return from - 1;
    }

    // Days are as far apart as the calendar says.
    private static Ratio PositionOf(FormulaValue value) => value.Kind == ValueKind.Date ? value.Date.DayNumber : value.Number;
}
