using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Compilation;

/// <summary>The attributes of a component that formulas may read.</summary>
internal sealed record ComponentSymbols(ScalarSymbol Target, ScalarSymbol Measure, ScalarSymbol Attainment, ScalarSymbol Earned)
{
    /// <summary>The symbols of the component with this name, whose measure has this type.</summary>
    public static ComponentSymbols Of(string name, FormulaType measure) => new(
        new($"{name}.target", new(ValueKind.Money, MayBeEmpty: true), IsPerPerson: true),
        new($"{name}.measure", measure with { MayBeEmpty = true }, IsPerPerson: true),
        new($"{name}.attainment", new(ValueKind.Ratio, MayBeEmpty: true), IsPerPerson: true),
        new($"{name}.earned", new(ValueKind.Money), IsPerPerson: true));

    /// <summary>All four.</summary>
    public IEnumerable<ScalarSymbol> All => [Target, Measure, Attainment, Earned];
}
