namespace Merit.Formulas;

/// <summary>The stable codes of every finding about a formula.</summary>
public static class FormulaCodes
{
    /// <summary>A character that no formula has.</summary>
    public const string UnknownCharacter = "formula-unknown-character";

    /// <summary>An operator of another language, such as <c>==</c>.</summary>
    public const string ForeignOperator = "formula-foreign-operator";

    /// <summary>Text whose quote is never closed.</summary>
    public const string UnclosedText = "formula-unclosed-text";

    /// <summary>A parenthesis that is never closed.</summary>
    public const string UnclosedParenthesis = "formula-unclosed-parenthesis";

    /// <summary>Digits that are no number.</summary>
    public const string BadNumber = "formula-bad-number";

    /// <summary>A day that the calendar does not have.</summary>
    public const string BadDate = "formula-bad-date";

    /// <summary>A duration that is no whole number, or too long.</summary>
    public const string BadDuration = "formula-bad-duration";

    /// <summary>A currency code that ISO 4217 does not have.</summary>
    public const string UnknownCurrency = "formula-unknown-currency";

    /// <summary>A word or sign that cannot stand where it stands.</summary>
    public const string Unexpected = "formula-unexpected";

    /// <summary>Nothing where a formula should be.</summary>
    public const string Missing = "formula-missing";

    /// <summary>Longer than a formula may be.</summary>
    public const string TooLong = "formula-too-long";

    /// <summary>Nested deeper than a formula may be.</summary>
    public const string TooDeep = "formula-too-deep";
}
