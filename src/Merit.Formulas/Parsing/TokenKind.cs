namespace Merit.Formulas.Parsing;

/// <summary>What a token of a formula is. Words of the language are names whose text decides.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>Digits with or without a decimal part.</summary>
    Number,

    /// <summary>A number with a percent sign directly after it.</summary>
    Percent,

    /// <summary>Year, month and day.</summary>
    Date,

    /// <summary>Text in double quotes.</summary>
    Text,

    /// <summary>A name that is no word of the language.</summary>
    Name,

    /// <summary>A word of the language: <c>and</c>, <c>empty</c>.</summary>
    Keyword,

    /// <summary>An operator, parenthesis, comma or point.</summary>
    Symbol,
}
