using Merit.Data.Diagnostics;

namespace Merit.Documents;

/// <summary>One value, kept as text: what it means (a number, a date, a formula) is for its reader to say.</summary>
public sealed class ScalarNode : DocumentNode
{
    /// <summary>A value.</summary>
    /// <param name="source">Its text, which knows where each character stands in the file.</param>
    /// <param name="where">Where it begins, its quote or block sign included.</param>
    /// <param name="isQuoted">Whether it stands in quotes or in a block, so that nothing is text too and not a missing value.</param>
    public ScalarNode(SourceText source, SourceLocation where, bool isQuoted)
        : base(where)
    {
        Source = source;
        IsQuoted = isQuoted;
    }

    /// <summary>The text with the place of each of its characters.</summary>
    public SourceText Source { get; }

    /// <summary>The text, quotes and escapes undone.</summary>
    public string Text => Source.Text;

    /// <summary>Whether it stands in quotes or in a block (<c>|</c>, <c>&gt;</c>).</summary>
    public bool IsQuoted { get; }

    /// <summary>Whether a comma ends it: inside <c>{ }</c> and <c>[ ]</c> no comma belongs to a value without quotes.</summary>
    public bool EndsAtComma { get; init; }

    /// <summary>Whether nothing is written where a value belongs (<c>title:</c>).</summary>
    public bool IsMissing => !IsQuoted && Text.Length == 0;

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
