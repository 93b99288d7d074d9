using System.Globalization;
using Merit.Data.Diagnostics;
using Merit.Formulas.Parsing;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Tests.Parsing;

/// <summary>Reads formulas for tests and shows their trees.</summary>
internal static class Reading
{
    public static SourceText SourceOf(string text) => new(text, new SourceLocation("plan.yaml", 7, 11));

    public static Formula Parse(string text)
    {
        var bag = new DiagnosticBag();
        var formula = FormulaParser.Parse(SourceOf(text), bag);
        bag.Items.ShouldBeEmpty();
        return formula.ShouldNotBeNull();
    }

    public static IReadOnlyList<Diagnostic> Errors(string text)
    {
        var bag = new DiagnosticBag();
        FormulaParser.Parse(SourceOf(text), bag).ShouldBeNull();
        bag.Items.ShouldNotBeEmpty();
        return bag.Items;
    }

    /// <summary>The first finding, checked to be the only one, with its offset in the formula.</summary>
    public static (string Code, int Offset) Error(string text)
    {
        var error = Errors(text).ShouldHaveSingleItem();
        error.Where.File.ShouldBe("plan.yaml");
        error.Where.Line.ShouldBe(7);
        return (error.Code, error.Where.Column - 11);
    }

    /// <summary>The tree with every parenthesis and no span, so that equal texts mean equal trees.</summary>
    public static string Shape(FormulaSyntax node) => node switch
    {
        BinarySyntax b => $"[{Shape(b.Left)} {b.Operator} {Shape(b.Right)}]",
        UnarySyntax u => $"[{u.Operator} {Shape(u.Operand)}]",
        InSyntax i => $"[{Shape(i.Value)} {(i.Negated ? "NotIn" : "In")} {string.Join(" ", i.Items.Select(Shape))}]",
        IsEmptySyntax e => $"[{Shape(e.Value)} {(e.Negated ? "IsNotEmpty" : "IsEmpty")}]",
        CallSyntax c => $"{c.Function}({string.Join(", ", c.Arguments.Select(Shape))})",
        MemberSyntax m => $"{Shape(m.Target)}.{m.Name}",
        NameSyntax n => n.Name,
        NumberLiteral n => n.Value.ToString(),
        PercentLiteral p => p.Value + "pc",
        MoneyLiteral m => $"{m.Amount}{m.Currency}",
        DateLiteral d => d.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        DurationLiteral d => string.Create(CultureInfo.InvariantCulture, $"{d.Count}{d.Unit}"),
        TextLiteral t => $"'{t.Value}'",
        YesNoLiteral y => y.Value ? "yes" : "no",
        _ => throw new ArgumentException("No shape for " + node.GetType().Name, nameof(node)),
    };

    public static string ShapeOf(string text) => Shape(Parse(text).Root);
}
