using System.Collections.Frozen;

namespace Merit.Formulas.Parsing;

/// <summary>The words of the language, which are no names except after a point.</summary>
public static class Keywords
{
    private static readonly FrozenSet<string> Words =
        new[] { "otherwise", "or", "and", "not", "in", "is", "empty", "where", "by", "per", "true", "false" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every word, in alphabetical order.</summary>
    public static IEnumerable<string> All => Words.Order(StringComparer.Ordinal);

    /// <summary>Whether the language has this word for itself.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
