using System.Text.RegularExpressions;

namespace Merit.Application.Tests;

public sealed partial class MessagesTests
{
    /// <summary>Words of the same form that are no codes of findings.</summary>
    private static readonly string[] OtherWords = ["half-even", "half-up", "base-and-bonus", "renewals-and-expansions", "plan-cap"];

    [Fact]
    public void Every_code_of_a_finding_is_in_the_list_of_messages_and_the_list_has_no_other()
    {
        var listed = Listed().Matches(File.ReadAllText(Checkout.Of("docs/messages.md"))).Select(match => match.Groups["code"].Value).ToList();

        listed.ShouldBeUnique();
        var codes = CodesOfSources();
        codes.Except(listed, StringComparer.Ordinal).ShouldBeEmpty("docs/messages.md lists every code");
        listed.Except(codes, StringComparer.Ordinal).ShouldBeEmpty("the sources use every code of docs/messages.md");
    }

    private static HashSet<string> CodesOfSources()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Checkout.Of("src"), "*.cs", SearchOption.AllDirectories).Where(IsSource))
        {
            codes.UnionWith(Quoted().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value));
        }

        codes.ExceptWith(OtherWords);
        return codes;
    }

    private static bool IsSource(string file) => !file.Replace('\\', '/').Split('/').Any(part => part is "bin" or "obj");

    [GeneratedRegex("\"(?<code>[a-z]+(-[a-z0-9]+)+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\| `(?<code>[a-z0-9-]+)` \|", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Listed();
}
