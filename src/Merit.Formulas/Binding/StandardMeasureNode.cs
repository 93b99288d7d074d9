using System.Collections.Immutable;
using System.Globalization;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A standard measure with its choices, defaults filled in.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Syntax">How it was written.</param>
/// <param name="Measure">Which.</param>
/// <param name="Choices">Every choice that the measure has, by name: <c>losses_from</c> to <c>cohort</c>, say; see <see cref="StandardMeasures"/>. <c>role</c> is empty text for every role.</param>
public sealed record StandardMeasureNode(FormulaType Type, FormulaSyntax Syntax, StandardMeasure Measure, ImmutableSortedDictionary<string, string> Choices)
    : BoundNode(Type, Syntax)
{
    /// <summary>The form of the call.</summary>
    public StandardMeasureForm Form => StandardMeasures.Of(Measure);

    /// <summary>The names of the choices that the call states, in the order in which it does; the others are as by default.</summary>
    public IEnumerable<string> Stated => ((CallSyntax)Syntax).Arguments.Select(argument => ((NameSyntax)((BinarySyntax)argument).Left).Name);

    /// <summary>The day that a choice of a duration comes to, counted from a day: months keep the day number, clamped to the month's last day; the calendar's last day where it ends before.</summary>
    public DateOnly After(string choice, DateOnly day)
    {
        var (count, unit) = DurationOf(choice);
        return Days.Add(day, FormulaValue.Of(count, unit), 1)?.Date ?? DateOnly.MaxValue;
    }

    /// <summary>How long a choice of a duration is.</summary>
    public (int Count, DurationUnit Unit) DurationOf(string choice)
    {
        var text = Choices[choice];
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return (int.Parse(text.AsSpan(0, blank), CultureInfo.InvariantCulture), text[blank + 1] == 'd' ? DurationUnit.Days : DurationUnit.Months);
    }

    /// <summary>How many a choice of a count says.</summary>
    public int CountOf(string choice) => int.Parse(Choices[choice], CultureInfo.InvariantCulture);
}
