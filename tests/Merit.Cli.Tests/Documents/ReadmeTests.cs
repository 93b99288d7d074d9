namespace Merit.Cli.Tests.Documents;

public sealed class ReadmeTests
{
    [Fact]
    public async Task What_the_readme_shows_is_what_its_commands_print()
    {
        using var tools = new BuiltTool();

        await DocumentedCommands.MatchAsync("README.md", Checkout.Root, tools.Folder);
    }

    [Theory]
    [InlineData("docs/cli.md")]
    [InlineData("docs/explanation.md")]
    public async Task What_the_reference_pages_show_is_what_their_commands_print(string page)
    {
        using var tools = new BuiltTool();

        await DocumentedCommands.MatchAsync(page, Checkout.Root, tools.Folder);
    }

    [Fact]
    public void The_first_screen_has_the_two_commands_of_a_fresh_machine()
    {
        var screen = File.ReadAllLines(Checkout.Of("README.md")).Take(40).ToList();

        screen.ShouldContain("$ dotnet run --project src/Merit.Cli -- calculate examples/ravenstack --period 2024-Q4");
        screen.ShouldContain("./test.sh");
    }
}
