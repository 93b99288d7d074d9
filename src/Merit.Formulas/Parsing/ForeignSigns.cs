namespace Merit.Formulas.Parsing;

/// <summary>What people write by habit from other languages and word processors, and what stands for it here.</summary>
internal static class ForeignSigns
{
    /// <summary>The operator meant by a foreign one, or null.</summary>
    public static string? Find(string sign) => sign switch
    {
        "==" => "=",
        "!=" => "<>",
        "&&" => "and",
        "||" => "or",
        "!" => "not",
        "\u2212" or "\u2013" => "-",
        "\u00D7" => "*",
        "\u00F7" => "/",
        "\u2264" => "<=",
        "\u2265" => ">=",
        "\u2260" => "<>",
        _ => null,
    };

    /// <summary>What to write in place of a character that no formula has, or null.</summary>
    public static string? MendOf(string character) => character switch
    {
        "%" => "A percent sign follows its number directly: 85%.",
        "'" or "\u2018" or "\u2019" or "\u201C" or "\u201D" or "\u201E" => "Text stands in double quotes: \"expansion\".",
        "$" or "\u20AC" or "\u00A3" or "\u00A5" => "An amount is a number and a currency code: 150 USD.",
        "[" or "]" or "{" or "}" => "Only parentheses group: ( ).",
        ";" => "Arguments are separated by ','.",
        "^" => "Multiply the factors.",
        _ => null,
    };
}
