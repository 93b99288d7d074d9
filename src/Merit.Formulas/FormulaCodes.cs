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

    /// <summary>A name that nothing here has.</summary>
    public const string UnknownName = "formula-unknown-name";

    /// <summary>A call of something that is no function.</summary>
    public const string UnknownFunction = "formula-unknown-function";

    /// <summary>A word that is none of those allowed in its place.</summary>
    public const string UnknownChoice = "formula-unknown-choice";

    /// <summary>A choice that is stated twice.</summary>
    public const string DuplicateChoice = "formula-duplicate-choice";

    /// <summary>Two choices of a measure that do not go together.</summary>
    public const string ChoicesClash = "formula-choices-clash";

    /// <summary>Arguments that a function does not take.</summary>
    public const string WrongArguments = "formula-wrong-arguments";

    /// <summary>A call of a lookup or of a parameter with dated values that never finds one.</summary>
    public const string NoKey = "formula-no-key";

    /// <summary>Two values whose units do not go together.</summary>
    public const string Units = "formula-units";

    /// <summary>A value of another kind than its place needs.</summary>
    public const string WrongKind = "formula-wrong-kind";

    /// <summary>An amount in a currency that is not the plan's.</summary>
    public const string WrongCurrency = "formula-wrong-currency";

    /// <summary>A division by a constant zero.</summary>
    public const string DivisionByZero = "formula-division-by-zero";

    /// <summary>An aggregate that names no set.</summary>
    public const string NoSet = "formula-no-set";

    /// <summary>An aggregate that names more than one set.</summary>
    public const string TwoSets = "formula-two-sets";

    /// <summary>Many rows where one value is needed.</summary>
    public const string SetOutsideAggregate = "formula-set-outside-aggregate";

    /// <summary>An aggregate inside an aggregate.</summary>
    public const string NestedAggregate = "formula-nested-aggregate";

    /// <summary>A set whose rows belong to no group of those that a formula is about.</summary>
    public const string NoGroup = "formula-no-group";

    /// <summary>A value of a participant in a formula that is about a row alone.</summary>
    public const string PersonInRow = "formula-person-in-row";

    /// <summary>A standard measure where there is no participant and period.</summary>
    public const string MeasureNotHere = "formula-measure-not-here";

    /// <summary>A function that only mappings have.</summary>
    public const string ReadingNotHere = "formula-reading-not-here";
}
