namespace Merit.Cli.Tests.Documents;

public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/cli.md")]
    [InlineData("docs/explanation.md")]
    public async Task What_a_page_shows_is_what_its_commands_print(string page)
    {
        using var tools = new BuiltTool();
        var folder = Directory.CreateTempSubdirectory("merit-page-");
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "examples"), Checkout.Of("examples"));
        try
        {
            await DocumentedCommands.MatchAsync(page, folder.FullName, tools.Folder);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_first_screen_has_the_two_commands_of_a_fresh_machine()
    {
        var screen = File.ReadAllLines(Checkout.Of("README.md")).Take(40).ToList();

        screen.ShouldContain("dotnet run --project src/Merit.Cli -- calculate examples/ravenstack --period 2024-Q4");
        screen.ShouldContain("./test.sh");
    }
}
