using System.Collections.Immutable;

namespace Merit.Formulas.Syntax;

/// <summary><c>kind in ("churn", "contraction")</c> or <c>kind not in (…)</c>.</summary>
public sealed record InSyntax(TextSpan Span, FormulaSyntax Value, ImmutableArray<FormulaSyntax> Items, bool Negated) : FormulaSyntax(Span);
