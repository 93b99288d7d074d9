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
    public void A_compiled_number_is_the_evaluated_one_and_keeps_its_bound() => Agree(GeneratedFormulas.Numbers, (node, source) =>
        RowCompiler.CompileNumber(node, source, GeneratedRows.ScalarOf) is not { } code ? null : (row, value) =>
        {
            var numerator = code.Numerator(row);
            (numerator == NumberColumn.Empty ? (Ratio?)null : new Ratio(numerator, code.Denominator)).ShouldBe(value?.Number);
            (numerator == NumberColumn.Empty || Math.Abs(numerator) <= code.LargestMagnitude).ShouldBeTrue();
            code.LargestMagnitude.ShouldBeLessThanOrEqualTo(1L << 62);
        });

    [Fact]
    public void A_compiled_condition_is_yes_no_or_none_as_the_evaluated_one() => Agree(GeneratedFormulas.Conditions, (node, source) =>
        RowCompiler.CompileYesNo(node, source, GeneratedRows.ScalarOf) is not { } code ? null : (row, value) => Math.Max(code(row), -1).ShouldBe((int)(value?.Number.Numerator ?? -1)));

    [Fact]
    public void A_compiled_date_is_the_evaluated_one() => Agree(GeneratedFormulas.Dates, (node, source) =>
        RowCompiler.CompileDate(node, source, GeneratedRows.ScalarOf) is not { } code ? null : (row, value) => code(row).ShouldBe(value?.Date.DayNumber ?? DateColumn.Empty));

    [Fact]
    public void A_compiled_row_is_the_evaluated_one() => Agree(GeneratedFormulas.Rows, (node, source) =>
        RowCompiler.CompileRow(node, source, GeneratedRows.ScalarOf) is not { } code ? null : (row, value) => code(row).ShouldBe(value?.Row ?? ReferenceColumn.Empty));

    private void Agree(Gen<string> formulas, Func<BoundNode, RowSource, Action<int, FormulaValue?>?> compile)
    {
        var cases = (from source in GeneratedRows.Sources from formula in formulas select (source, formula)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(cases, c => AgreeOn(c.source, c.formula, compile)));
        (_bound * 10).ShouldBeGreaterThan(Cases * 9, $"only {_bound} of {Cases} formulas bind");
        (_compiled * 2).ShouldBeGreaterThanOrEqualTo(_bound, $"only {_compiled} of {_bound} formulas took the compiled path");
        TestContext.Current.TestOutputHelper?.WriteLine($"{_compiled} of {_bound} formulas took the compiled path.");
    }

    private void AgreeOn(RowSource source, string text, Func<BoundNode, RowSource, Action<int, FormulaValue?>?> compile)
    {
        // A division whose divisor is by chance a constant zero does not bind; all else must.
        var bag = new DiagnosticBag();
        if (Binder.Bind(Reading.Parse(text), GeneratedRows.Scope, bag) is not { } bound)
        {
            bag.Items.ShouldAllBe(d => d.Code == FormulaCodes.DivisionByZero, $"{text}: {bag.Items[0]}");
            return;
        }

        _bound++;
        var check = compile(bound.Root, source);
        _compiled += check is null ? 0 : 1;
        for (var row = 0; row < source.Table.Count; row++)
        {
            var value = FormulaEvaluator.Evaluate(bound.Root, new RowContext(source, row, GeneratedRows.ScalarOf));
            check?.Invoke(row, value);
        }
    }
}
