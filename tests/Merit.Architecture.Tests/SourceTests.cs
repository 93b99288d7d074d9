namespace Merit.Architecture.Tests;

public sealed class SourceTests
{
    private const int LongestFile = 400;

    [Fact]
    public void No_source_file_is_so_long_that_it_is_probably_two_things() =>
        Repository.SourceFilesUnder("src")
            .Select(path => (Path: path, Lines: File.ReadLines(Repository.PathTo(path)).Count()))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Path} has {file.Lines} lines")
            .ShouldBeEmpty();

    [Fact]
    public void Folders_are_named_after_the_domain()
    {
        string[] meaningless = ["Helpers", "Utils", "Utilities", "Common", "Misc", "Models", "Services", "Managers"];

        Repository.SourceFilesUnder("src")
            .Where(path => path.Split('/').SkipLast(1).Any(folder => meaningless.Contains(folder, StringComparer.OrdinalIgnoreCase)))
            .ShouldBeEmpty();
    }
}
