using System.Reflection;

namespace Merit.Architecture.Tests;

public sealed class PublicApiTests
{
    private static readonly string[] Dated = ["Merit.Data", "Merit.Plans", "Merit.Calculation"];

    [Theory]
    [InlineData("Merit.Data")]
    [InlineData("Merit.Documents")]
    [InlineData("Merit.Formulas")]
    [InlineData("Merit.Imports")]
    [InlineData("Merit.Plans")]
    [InlineData("Merit.Calculation")]
    [InlineData("Merit.Application")]
    public void The_public_surface_of_a_library_changes_only_on_purpose(string library) => Golden.Match(PublicApi.Of(Assembly.Load(library)), $"{library}.txt");

    [Fact]
    public void No_look_up_of_what_is_in_force_goes_without_a_date()
    {
        var offers = Dated.SelectMany(name => Assembly.Load(name).GetExportedTypes())
            .SelectMany(type => type.GetMembers()).Where(member => member.Name.Contains("Current", StringComparison.Ordinal) || member.Name.Contains("Today", StringComparison.Ordinal))
            .Select(member => $"{member.DeclaringType!.Name}.{member.Name}");
        offers.ShouldBeEmpty();
    }
}
