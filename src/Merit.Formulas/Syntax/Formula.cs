using Merit.Data.Diagnostics;

namespace Merit.Formulas.Syntax;

/// <summary>A parsed formula with its text, so that later findings can point into the file.</summary>
/// <param name="Source">The text and where it stands.</param>
/// <param name="Root">The outermost node.</param>
public sealed record Formula(SourceText Source, FormulaSyntax Root)
{
    /// <summary>Where a node begins in its file.</summary>
    public SourceLocation LocationOf(FormulaSyntax node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Source.LocationAt(node.Span.Start);
    }

    /// <summary>The text of a node.</summary>
    public string TextOf(FormulaSyntax node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Source.Text.Substring(node.Span.Start, node.Span.Length);
    }

    /// <summary>The formula as written.</summary>
    public override string ToString() => Source.Text;
}
