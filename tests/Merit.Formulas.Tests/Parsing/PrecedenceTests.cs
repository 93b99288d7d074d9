namespace Merit.Formulas.Tests.Parsing;

public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("a + b * c", "[a Add [b Multiply c]]")]
    [InlineData("a * b + c", "[[a Multiply b] Add c]")]
    [InlineData("a - b - c", "[[a Subtract b] Subtract c]")]
    [InlineData("a / b / c", "[[a Divide b] Divide c]")]
    [InlineData("a - (b - c)", "[a Subtract [b Subtract c]]")]
    [InlineData("-a * b", "[[Negate a] Multiply b]")]
    [InlineData("a * -b", "[a Multiply [Negate b]]")]
    [InlineData("- -a", "[Negate [Negate a]]")]
    [InlineData("-a.b", "[Negate a.b]")]
    [InlineData("a + b > c * d", "[[a Add b] Greater [c Multiply d]]")]
    [InlineData("not a = b", "[Not [a Equal b]]")]
    [InlineData("not not a", "[Not [Not a]]")]
    [InlineData("not a and b", "[[Not a] And b]")]
    [InlineData("a and not b", "[a And [Not b]]")]
    [InlineData("a or b and c", "[a Or [b And c]]")]
    [InlineData("a = 1 and b <> 2 or c <= 3", "[[[a Equal 1] And [b NotEqual 2]] Or [c LessOrEqual 3]]")]
    [InlineData("a or b otherwise c", "[[a Or b] Otherwise c]")]
    [InlineData("a otherwise b otherwise c", "[[a Otherwise b] Otherwise c]")]
    [InlineData("a otherwise 0 > 5", "[a Otherwise [0 Greater 5]]")]
    [InlineData("(a otherwise 0) > 5", "[[a Otherwise 0] Greater 5]")]
    [InlineData("a + 1 in (1, 2 + 3)", "[[a Add 1] In 1 [2 Add 3]]")]
    [InlineData("a not in (\"x\")", "[a NotIn 'x']")]
    [InlineData("not a in (\"x\")", "[Not [a In 'x']]")]
    [InlineData("a + b is empty and c is not empty", "[[[a Add b] IsEmpty] And [c IsNotEmpty]]")]
    public void Operators_bind_as_the_reference_says(string text, string shape) => Reading.ShapeOf(text).ShouldBe(shape);

    [Theory]
    [InlineData("sum(s.x where a = 1 or b = 2)", "sum([s.x Where [[a Equal 1] Or [b Equal 2]]])")]
    [InlineData("sum(s.x otherwise 0 where a = 1)", "sum([[s.x Otherwise 0] Where [a Equal 1]])")]
    [InlineData("weighted_average(s.x by s.y + 1 where a = 1)", "weighted_average([[s.x By [s.y Add 1]] Where [a Equal 1]])")]
    [InlineData("if(a, sum(s.x where b), c)", "if(a, sum([s.x Where b]), c)")]
    [InlineData("gross_retention(losses_from = credited, cap = none)", "gross_retention([losses_from Equal credited], [cap Equal none])")]
    [InlineData("round(x, 0.01, half-even)", "round(x, 1/100, [half Subtract even])")]
    public void Where_and_by_bind_loosest_inside_a_call(string text, string shape) => Reading.ShapeOf(text).ShouldBe(shape);

    [Theory]
    [InlineData("a where b", 2)]
    [InlineData("(a where b)", 3)]
    [InlineData("sum((a where b))", 7)]
    [InlineData("a by b", 2)]
    public void Where_and_by_stand_nowhere_else(string text, int offset) => Reading.Error(text).ShouldBe((FormulaCodes.Unexpected, offset));

    [Theory]
    [InlineData("a < b < c", 6)]
    [InlineData("a = b = c", 6)]
    [InlineData("a in (1) = b", 9)]
    [InlineData("a is empty is empty", 11)]
    [InlineData("a = b not in (1)", 6)]
    public void Comparisons_do_not_chain(string text, int offset) => Reading.Error(text).ShouldBe((FormulaCodes.Unexpected, offset));
}
