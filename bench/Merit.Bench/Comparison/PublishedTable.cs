namespace Merit.Bench.Comparison;

/// <summary>Puts the table of a comparison into a page that has a place for it, so that nobody copies figures by hand.</summary>
internal static class PublishedTable
{
    private const string Start = "<!-- comparison -->\n";
    private const string End = "<!-- /comparison -->";

    /// <summary>Null where the page has no place for a table.</summary>
    public static string? Into(string page, string table)
    {
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return start < 0 || end < start ? null : $"{page[..(start + Start.Length)]}\n{table}\n{page[end..]}";
    }
}
