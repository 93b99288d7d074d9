using FsCheck;
using FsCheck.Fluent;
using Merit.Formulas.Parsing;

namespace Merit.Formulas.Tests.Parsing;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("((a))+( b*c )", "a + b * c")]
    [InlineData("(a+b)*c", "(a + b) * c")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("(a-b)-c", "a - b - c")]
    [InlineData("-(-a)", "--a")]
    [InlineData("-(a.b)", "-a.b")]
    [InlineData("(-a).b", "(-a).b")]
    [InlineData("not(a=b)", "not a = b")]
    [InlineData("(not a)=b", "(not a) = b")]
    [InlineData("a otherwise(b otherwise c)", "a otherwise (b otherwise c)")]
    [InlineData("sum( s.x   where(a or b) )", "sum(s.x where a or b)")]
    [InlineData("(a=b)=c", "(a = b) = c")]
    [InlineData("x in(1,2)", "x in (1, 2)")]
    [InlineData("2 years + 3 weeks + 1 month", "24 months + 21 days + 1 month")]
    [InlineData("0.250 + 12.50% + 3.10 USD", "0.25 + 12.5% + 3.1 USD")]
    [InlineData("\"a\"\"b\"", "\"a\"\"b\"")]
    public void The_canonical_text_has_the_fewest_parentheses(string text, string canonical) => FormulaPrinter.Print(Reading.Parse(text).Root).ShouldBe(canonical);

    [Fact]
    public void What_was_printed_reads_back_as_the_same_tree() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(SyntaxGenerator.Trees.ToArbitrary(), tree =>
        {
            var printed = FormulaPrinter.Print(tree);
            Reading.ShapeOf(printed).ShouldBe(Reading.Shape(tree));
        }));

    [Fact]
    public void Any_text_is_read_or_refused_without_an_exception() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Elements("a1 .,()+-*/=<>\"%#'&|!_é😀 where by in is not empty otherwise 90 days 150 USD 2026-01-31 ".Split(' ')).ListOf().Select(parts => string.Join(parts.Count % 2 == 0 ? " " : "", parts)).ToArbitrary(), text =>
        {
            var bag = new Merit.Data.Diagnostics.DiagnosticBag();
            (FormulaParser.Parse(Reading.SourceOf(text), bag) is null).ShouldBe(bag.HasErrors);
        }));
}
