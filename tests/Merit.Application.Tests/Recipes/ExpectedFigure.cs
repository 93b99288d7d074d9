namespace Merit.Application.Tests.Recipes;

/// <summary>A golden figure, worked by hand in the comments of its plan.</summary>
internal sealed record ExpectedFigure(string Period, string Person, string Component, string Target, string Earned, string Payable)
{
    public static ExpectedFigure Parse(string line) => line.Split(',') is [var period, var person, var component, var target, var earned, var payable]
        ? new(period, person, component, target, earned, payable)
        : throw new FormatException($"'{line}' has not the six columns of expected.csv.");
}
