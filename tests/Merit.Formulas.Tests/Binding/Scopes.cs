using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Parsing;
using Merit.Formulas.Tests.Parsing;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Binding;

/// <summary>A plan's names for tests, and short ways to bind in them.</summary>
internal static class Scopes
{
    private static readonly Dictionary<string, TableSchema> Tables = StandardTables.All.ToDictionary(t => t.Name);

    private static readonly ColumnSchema Score = new("score", ColumnType.Number, "a score that every row has") { Required = true };

    private static readonly TableSchema Usage = StandardTables.Usage.With(
        [Score, new("account_arr", ColumnType.Money, "revenue at the instant") { Required = true }, new("in_use", ColumnType.YesNo, "optional yes or no")]);

    private static readonly Dictionary<string, ScalarSymbol> Scalars = new[]
    {
        Scalar("period.start", ValueKind.Date, perPerson: false), Scalar("period.days", ValueKind.Count, perPerson: false), Scalar("kicker", ValueKind.Ratio, perPerson: false),
        Scalar("bonus_amount", ValueKind.Money, perPerson: false), Scalar("factor", ValueKind.Number, perPerson: false),
        Scalar("retention", ValueKind.Ratio, perPerson: true, mayBeEmpty: true), Scalar("participant.title", ValueKind.Text, perPerson: true, mayBeEmpty: true),
        Scalar("participant.id", ValueKind.Text, perPerson: true), Scalar("retention_bonus.attainment", ValueKind.Ratio, perPerson: true, mayBeEmpty: true),
        Scalar("retention_bonus.earned", ValueKind.Money, perPerson: true), Scalar("wins", ValueKind.Count, perPerson: true),
    }.ToDictionary(s => s.Name);

    /// <summary>About a participant.</summary>
    public static FormulaScope Participant { get; } = new()
    {
        Tables = Tables,
        Sets = new Dictionary<string, SetSymbol> { ["expansions"] = new("expansions", StandardTables.Movements), ["closing_usage"] = new("closing_usage", Usage) },
        Scalars = Scalars,
        AllowsMeasures = true,
        Currency = Currency.Parse("USD"),
    };

    /// <summary>About a movement, seen once for all.</summary>
    public static FormulaScope Movement { get; } = new() { Tables = Tables, Row = StandardTables.Movements, Scalars = Scalars, Currency = Currency.Parse("USD") };

    /// <summary>About a movement and a participant.</summary>
    public static FormulaScope CreditedMovement { get; } = Participant with { Row = StandardTables.Movements, AllowsPersonInRow = true };

    /// <summary>About a row of usage.</summary>
    public static FormulaScope UsageRow { get; } = Movement with { Row = Usage };

    /// <summary>A mapping over a file's rows.</summary>
    public static FormulaScope Mapping { get; } = new()
    {
        Tables = new Dictionary<string, TableSchema>(),
        Row = new("file", "a row", [new("submitted_at", ColumnType.Text, ""), new("amount", ColumnType.Text, ""), new("kind", ColumnType.Text, "")]),
    };

    public static BoundFormula Bind(string text, FormulaScope scope, FormulaType? expected = null)
    {
        var bag = new DiagnosticBag();
        var bound = Binder.Bind(Reading.Parse(text), scope, bag, expected);
        bag.Items.ShouldBeEmpty();
        return bound.ShouldNotBeNull();
    }

    public static IReadOnlyList<Diagnostic> Errors(string text, FormulaScope scope, FormulaType? expected = null)
    {
        var bag = new DiagnosticBag();
        if (FormulaParser.Parse(Reading.SourceOf(text), bag) is { } formula)
        {
            Binder.Bind(formula, scope, bag, expected).ShouldBeNull();
        }

        bag.HasErrors.ShouldBeTrue();
        return bag.Items;
    }

    /// <summary>The code of the only finding and its offset.</summary>
    public static (string Code, int Offset) Error(string text, FormulaScope scope, FormulaType? expected = null)
    {
        var error = Errors(text, scope, expected).ShouldHaveSingleItem();
        return (error.Code, error.Where.Column - 11);
    }

    /// <summary>The kind, with a question mark when there may be no value.</summary>
    public static string TypeOf(string text, FormulaScope scope, FormulaType? expected = null)
    {
        var type = Bind(text, scope, expected).Type;
        return type.Kind + (type.Table is null ? "" : " " + type.Table) + (type.MayBeEmpty ? "?" : "");
    }

    private static ScalarSymbol Scalar(string name, ValueKind kind, bool perPerson, bool mayBeEmpty = false) => new(name, new(kind, mayBeEmpty), perPerson);
}
