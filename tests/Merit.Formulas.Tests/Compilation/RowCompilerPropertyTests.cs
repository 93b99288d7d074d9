using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Tests.Parsing;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Compilation;

public sealed class RowCompilerPropertyTests
{
    private const int Cases = 1000;

    private int _compiled;
    private int _bound;

    [Fact]
    public void A_compiled_number_is_the_evaluated_one_and_keeps_its_bound() => Agree(GeneratedFormulas.Numbers, (compiler, node) =>
        compiler.Number(node) is not { } code ? null : (row, value) =>
        {
            var numerator = code.Numerator(row);
            (numerator == NumberColumn.Empty ? (Ratio?)null : new Ratio(numerator, code.Denominator)).ShouldBe(value?.Number);
            (numerator == NumberColumn.Empty || Math.Abs(numerator) <= code.LargestMagnitude).ShouldBeTrue();
            code.LargestMagnitude.ShouldBeLessThanOrEqualTo(1L << 62);
        });

    [Fact]
    public void A_compiled_condition_holds_when_the_evaluated_one_is_yes() => Agree(GeneratedFormulas.Conditions, (compiler, node) =>
        compiler.Condition(node) is not { } code ? null : (row, value) => code(row).ShouldBe(value is { } answer ? answer.IsYes ? 1 : 0 : -1));

    [Fact]
    public void Numbers_of_many_rows_are_those_of_each() => Agree(GeneratedFormulas.Numbers, (compiler, node) =>
    {
        var into = new long[1];
        return compiler.Number(node) is not { } code ? null : (row, _) =>
        {
            code.Numerators([row], 1, into);
            into[0].ShouldBe(code.Numerator(row));
            (into[0] != NumberColumn.Empty || code.MayBeEmpty).ShouldBeTrue();
        };
    });

    [Fact]
    public void A_sieve_refuses_the_rows_for_which_the_condition_is_no() => Agree(GeneratedFormulas.Conditions, (compiler, node) =>
        compiler.Filter(node) is not { } filter ? null : (row, value) =>
        {
            filter.Keep([row], 1).ShouldBe(value is { IsYes: false } ? 0 : 1);
            (value is not null || filter.MayBeEmpty).ShouldBeTrue();
        });

    [Fact]
    public void A_compiled_date_is_the_evaluated_one() => Agree(GeneratedFormulas.Dates, (compiler, node) =>
        compiler.Date(node) is not { } code ? null : (row, value) => code(row).ShouldBe(value?.Date.DayNumber ?? DateColumn.Empty));

    [Fact]
    public void A_compiled_row_is_the_evaluated_one() => Agree(GeneratedFormulas.Rows, (compiler, node) =>
        compiler.Row(node) is not { } code ? null : (row, value) => code(row).ShouldBe(value?.Row ?? ReferenceColumn.Empty));

    private void Agree(Gen<string> formulas, Func<RowCompiler, BoundNode, Action<int, FormulaValue?>?> compile)
    {
        var cases = (from source in GeneratedRows.Sources from formula in formulas select (source, formula)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(cases, c => AgreeOn(c.source, c.formula, compile)));
        (_bound * 10).ShouldBeGreaterThan(Cases * 9, $"only {_bound} of {Cases} formulas bind");
        (_compiled * 2).ShouldBeGreaterThanOrEqualTo(_bound, $"only {_compiled} of {_bound} formulas took the compiled path");
        TestContext.Current.TestOutputHelper?.WriteLine($"{_compiled} of {_bound} formulas took the compiled path.");
    }

    private void AgreeOn(RowSource source, string text, Func<RowCompiler, BoundNode, Action<int, FormulaValue?>?> compile)
    {
        // A division whose divisor is by chance a constant zero, or a lookup of a constant that has no key, does not bind; all else must.
        var bag = new DiagnosticBag();
        if (Binder.Bind(Reading.Parse(text), GeneratedRows.Scope, bag) is not { } bound)
        {
            bag.Items.ShouldAllBe(d => d.Code == FormulaCodes.DivisionByZero || d.Code == FormulaCodes.NoKey, $"{text}: {bag.Items[0]}");
            return;
        }

        _bound++;
        var check = compile(new RowCompiler(source, GeneratedRows.ScalarOf), bound.Root);
        _compiled += check is null ? 0 : 1;
        var context = new RowContext(source, new ScalarContext(GeneratedRows.ScalarOf));
        for (var row = 0; row < source.Table.Count; row++)
        {
            context.Row = row;
            var value = FormulaEvaluator.Evaluate(bound.Root, context);
            check?.Invoke(row, value);
        }
    }
}
