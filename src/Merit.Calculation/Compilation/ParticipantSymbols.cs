using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Compilation;

/// <summary>What formulas may read of the participant.</summary>
internal static class ParticipantSymbols
{
    public static readonly ScalarSymbol BaseSalary = new("participant.base_salary", new(ValueKind.Money, MayBeEmpty: true), IsPerPerson: true);
    public static readonly ScalarSymbol TargetVariable = new("participant.target_variable", new(ValueKind.Money, MayBeEmpty: true), IsPerPerson: true);

    private const string Prefix = "participant.";

    private static readonly string[] TextColumns = ["id", "name", "title", "country", "currency"];

    public static IEnumerable<ScalarSymbol> All =>
        TextColumns.Select(column => new ScalarSymbol(Prefix + column, new(ValueKind.Text, MayBeEmpty: column is not ("id" or "name")), IsPerPerson: true))
            .Append(BaseSalary).Append(TargetVariable);

    /// <summary>The column of people that a symbol reads, or null when it reads none.</summary>
    public static string? ColumnOf(ScalarSymbol symbol) =>
        symbol.Name.StartsWith(Prefix, StringComparison.Ordinal) && Array.IndexOf(TextColumns, symbol.Name[Prefix.Length..]) >= 0 ? symbol.Name[Prefix.Length..] : null;
}
