using System.Collections.Immutable;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A standard measure with its choices, defaults filled in.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Syntax">How it was written.</param>
/// <param name="Measure">Which.</param>
/// <param name="Choices">Every choice that the measure has, by name: <c>losses_from</c> to <c>cohort</c>, say; see <see cref="StandardMeasures"/>. <c>role</c> is empty text for every role.</param>
public sealed record StandardMeasureNode(FormulaType Type, FormulaSyntax Syntax, StandardMeasure Measure, ImmutableSortedDictionary<string, string> Choices)
    : BoundNode(Type, Syntax);
