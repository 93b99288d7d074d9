namespace Merit.Formulas.Syntax;

/// <summary><c>expansions.arr</c>, <c>account.segment</c>: something of something.</summary>
/// <param name="Span">The whole.</param>
/// <param name="Target">What stands before the point.</param>
/// <param name="Name">The name after the point.</param>
/// <param name="NameSpan">Where that name stands.</param>
public sealed record MemberSyntax(TextSpan Span, FormulaSyntax Target, string Name, TextSpan NameSpan) : FormulaSyntax(Span);
