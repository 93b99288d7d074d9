namespace Merit.Formulas.Parsing;

/// <summary>Leaves the parser at the first token that cannot stand where it stands; never leaves <see cref="FormulaParser"/>.</summary>
internal sealed class FormulaSyntaxException : Exception;
