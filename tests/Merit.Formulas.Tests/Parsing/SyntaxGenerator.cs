using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Tests.Parsing;

/// <summary>Makes trees that a text can have: any operator anywhere that parentheses allow.</summary>
internal static class SyntaxGenerator
{
    private static readonly TextSpan Nowhere = new(0, 0);
    private static readonly string[] Names = ["a", "arr", "licenses_purchased", "_x1", "größe"];
    private static readonly BinaryOperator[] Operators = [.. Enum.GetValues<BinaryOperator>().Where(o => o is not (BinaryOperator.Where or BinaryOperator.By or BinaryOperator.Per))];

    public static Gen<FormulaSyntax> Trees { get; } = Gen.Sized(size => Tree(Math.Min(size, 30)));

    private static Gen<string> Name => Gen.Elements(Names);

    private static Gen<Ratio> Decimal =>
        from whole in Gen.Choose(0, 1_000_000)
        from decimals in Gen.Elements(1L, 10, 100, 1_000_000_000_000_000)
        select new Ratio(whole, decimals);

    private static Gen<FormulaSyntax> Leaf => Gen.OneOf(
        Name.Select(FormulaSyntax (n) => new NameSyntax(Nowhere, n)),
        Decimal.Select(FormulaSyntax (d) => new NumberLiteral(Nowhere, d)),
        Decimal.Select(FormulaSyntax (d) => new PercentLiteral(Nowhere, d)),
        Decimal.Select(FormulaSyntax (d) => new MoneyLiteral(Nowhere, d, Currency.Parse("EUR"))),
        Gen.Choose(0, 3_652_058).Select(FormulaSyntax (d) => new DateLiteral(Nowhere, DateOnly.FromDayNumber(d))),
        from count in Gen.Choose(0, 1000) from unit in Gen.Elements(DurationUnit.Days, DurationUnit.Months) select (FormulaSyntax)new DurationLiteral(Nowhere, count, unit),
        Gen.Elements("", "x", "\"", "a \"quoted\" text, and (", "é€\U0001F600").Select(FormulaSyntax (t) => new TextLiteral(Nowhere, t)),
        Gen.Elements(true, false).Select(FormulaSyntax (y) => new YesNoLiteral(Nowhere, y)));

    private static Gen<FormulaSyntax> Tree(int size)
    {
        if (size <= 1)
        {
            return Leaf;
        }

        var half = Later(Tree, size / 2);
        return Gen.Frequency(
            (1, Leaf),
            (6, from o in Gen.Elements(Operators) from l in half from r in half select (FormulaSyntax)new BinarySyntax(Nowhere, o, Nowhere, l, r)),
            (2, from o in Gen.Elements(UnaryOperator.Negate, UnaryOperator.Not) from x in Later(Tree, size - 1) select (FormulaSyntax)new UnarySyntax(Nowhere, o, x)),
            (1, from x in half from e in half.NonEmptyListOf() from n in Gen.Elements(true, false) select (FormulaSyntax)new InSyntax(Nowhere, x, [.. e.Take(3)], n)),
            (1, from x in Later(Tree, size - 1) from n in Gen.Elements(true, false) select (FormulaSyntax)new IsEmptySyntax(Nowhere, x, n)),
            (1, from x in half from n in Gen.Elements("segment", "where", "not") select (FormulaSyntax)new MemberSyntax(Nowhere, x, n, Nowhere)),
            (2, from f in Name from a in Later(Argument, size / 2).ListOf() select (FormulaSyntax)new CallSyntax(Nowhere, f, Nowhere, [.. a.Take(3)])));
    }

    private static Gen<FormulaSyntax> Argument(int size) => Gen.Frequency(
        (4, Later(Tree, size)),
        (1, from o in Gen.Elements(BinaryOperator.Where, BinaryOperator.By, BinaryOperator.Per) from l in Later(Argument, size / 2) from r in Tree(size / 2) select (FormulaSyntax)new BinarySyntax(Nowhere, o, Nowhere, l, r)));

    // Generators are made as they are drawn from: all of them at once would be a tree of millions.
    private static Gen<FormulaSyntax> Later(Func<int, Gen<FormulaSyntax>> kind, int size) => Gen.Constant(size).SelectMany(kind);
}
