using System.Collections.Immutable;

namespace Merit.Formulas.Syntax;

/// <summary>A function with its arguments. A named argument is a <see cref="BinarySyntax"/> with <see cref="BinaryOperator.Equal"/> and a name at its left.</summary>
public sealed record CallSyntax(TextSpan Span, string Function, TextSpan FunctionSpan, ImmutableArray<FormulaSyntax> Arguments) : FormulaSyntax(Span);
