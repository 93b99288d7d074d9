using Merit.Data.Diagnostics;

namespace Merit.Documents.Tests;

internal static class Documents
{
    public static MappingNode Read(string text)
    {
        var bag = new DiagnosticBag();
        var root = DocumentReader.Read(text, "plan.yaml", bag);
        bag.Items.ShouldBeEmpty();
        return root.ShouldNotBeNull();
    }

    public static string Findings(string text)
    {
        var bag = new DiagnosticBag();
        DocumentReader.Read(text, "plan.yaml", bag);
        return string.Join('\n', bag.InOrder());
    }
}
