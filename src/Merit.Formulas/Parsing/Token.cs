using System.Runtime.InteropServices;
using Merit.Data.Amounts;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Parsing;

/// <summary>A word, number or sign of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its text; of a text literal, what is between the quotes with doubled quotes undone.</param>
/// <param name="Number">The value of a number or percentage.</param>
/// <param name="Date">The day of a date.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Text, Ratio Number = default, DateOnly Date = default)
{
    /// <summary>Whether it is this sign.</summary>
    public bool IsSymbol(string sign) => Kind == TokenKind.Symbol && Text == sign;

    /// <summary>Whether it is this word of the language.</summary>
    public bool IsKeyword(string word) => Kind == TokenKind.Keyword && Text == word;
}
