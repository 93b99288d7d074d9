using Merit.Application.Starting;

namespace Merit.Application.Tests.Starting;

public sealed class CreateFolderTests
{
    [Fact]
    public void Every_recipe_has_a_plan_data_and_a_title_of_its_own()
    {
        Cookbook.Recipes.Count.ShouldBeGreaterThanOrEqualTo(13);
        Cookbook.Recipes.ShouldAllBe(recipe => recipe.Files.Any(file => file.StartsWith("plans/", StringComparison.Ordinal)));
        Cookbook.Recipes.ShouldAllBe(recipe => recipe.Files.Any(file => file.StartsWith("data/", StringComparison.Ordinal)));
        Cookbook.Recipes.ShouldAllBe(recipe => recipe.Title != recipe.Name);
    }

    [Fact]
    public void The_files_are_those_of_the_cookbook_but_for_its_own_expectations()
    {
        using var folder = new TemporaryFolder();
        var recipe = Cookbook.Find("base-and-bonus").ShouldNotBeNull();

        var files = CreateFolder.Run(recipe, folder.Of("acme"));

        files.ShouldContain("data/people.csv");
        files.ShouldNotContain("expected.csv");
        File.ReadAllText(folder.Of("acme/data/people.csv")).ShouldBe(recipe.TextOf("data/people.csv"));
    }

    [Fact]
    public void The_readme_speaks_of_the_new_folder_and_links_to_nothing_that_is_not_there()
    {
        using var folder = new TemporaryFolder();
        foreach (var recipe in Cookbook.Recipes)
        {
            CreateFolder.Run(recipe, folder.Of(recipe.Name));

            var readme = File.ReadAllText(folder.Of($"{recipe.Name}/README.md"));
            readme.ShouldContain($"merit calculate {folder.Of(recipe.Name)} --period");
            readme.ShouldNotContain("](../");
            readme.ShouldNotContain("examples/cookbook");
        }
    }

    [Fact]
    public void A_folder_that_has_files_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("mine.txt"), "mine");

        Should.Throw<FileFaultException>(() => CreateFolder.Run(Cookbook.Recipes[0], folder.Path)).Message.ShouldContain("not empty");

        Directory.EnumerateFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void An_empty_folder_may_be_there_already()
    {
        using var folder = new TemporaryFolder();

        CreateFolder.Run(Cookbook.Recipes[0], folder.Path).ShouldNotBeEmpty();
    }
}
