using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Compilation;

/// <summary>What formulas may read of the participant: pay in force, every column of <c>people</c>, and those of a row that such a column names.</summary>
internal static class ParticipantSymbols
{
    public static readonly ScalarSymbol BaseSalary = new("participant.base_salary", new(ValueKind.Money, MayBeEmpty: true), IsPerPerson: true);
    public static readonly ScalarSymbol TargetVariable = new("participant.target_variable", new(ValueKind.Money, MayBeEmpty: true), IsPerPerson: true);

    private const string Prefix = "participant.";

    /// <summary>Every symbol, for these tables.</summary>
    public static IEnumerable<ScalarSymbol> Of(IReadOnlyDictionary<string, TableSchema> tables)
    {
        foreach (var column in tables["people"].Columns)
        {
            yield return Symbol(column.Name, column, column.Required);
            if (column.Type != ColumnType.Reference || !tables.TryGetValue(column.References!, out var target))
            {
                continue;
            }

            // As everywhere, a key is written with or without its _id before a point. Amounts of other tables are left out: nothing says that they are in the plan's currency.
            foreach (var further in target.Columns.Where(further => further.Type != ColumnType.Money))
            {
                yield return Symbol($"{column.Name}.{further.Name}", further, column.Required && further.Required);
                if (column.Name.EndsWith("_id", StringComparison.Ordinal))
                {
                    yield return Symbol($"{column.Name[..^3]}.{further.Name}", further, column.Required && further.Required);
                }
            }
        }

        yield return BaseSalary;
        yield return TargetVariable;
    }

    /// <summary>Whether a symbol reads a column of the participant's row, or of one that the row names.</summary>
    public static bool IsColumn(ScalarSymbol symbol) => symbol.Name.StartsWith(Prefix, StringComparison.Ordinal) && symbol != BaseSalary && symbol != TargetVariable;

    /// <summary>The row and column that such a symbol reads; null where a key names no row or the data have no such column.</summary>
    public static (Table Table, int Row, Column Column)? Find(ScalarSymbol symbol, Dataset dataset, int person)
    {
        var (table, row, name) = (dataset["people"], person, symbol.Name[Prefix.Length..]);
        if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var point)
        {
            var key = table.Find(name[..point]) ?? table.Find(name[..point] + "_id");
            if (key is not ReferenceColumn reference || reference.IsEmpty(row))
            {
                return null;
            }

            (table, row, name) = (dataset[reference.Schema.References!], reference.Rows[row], name[(point + 1)..]);
        }

        return table.Find(name) is { } column && !column.IsEmpty(row) ? (table, row, column) : null;
    }

    /// <summary>The value that such a symbol has for a person, or null.</summary>
    public static FormulaValue? ValueOf(ScalarSymbol symbol, Dataset dataset, int person) => Find(symbol, dataset, person) is not var (_, row, column) ? null : column switch
    {
        NumberColumn numbers => FormulaValue.Of(symbol.Type.Kind, numbers.At(row)!.Value),
        DateColumn dates => FormulaValue.Of(dates.At(row)!.Value),
        YesNoColumn states => FormulaValue.Of(states.At(row)!.Value),
        _ => FormulaValue.Of(column.TextAt(row)!),
    };

    private static ScalarSymbol Symbol(string path, ColumnSchema column, bool isSure) => new(Prefix + path, new(KindOf(column.Type), !isSure), IsPerPerson: true);

    // A key is the text of it.
    private static ValueKind KindOf(ColumnType type) => type switch
    {
        ColumnType.Date => ValueKind.Date,
        ColumnType.Number => ValueKind.Number,
        ColumnType.Ratio => ValueKind.Ratio,
        ColumnType.Money => ValueKind.Money,
        ColumnType.Count => ValueKind.Count,
        ColumnType.YesNo => ValueKind.YesNo,
        _ => ValueKind.Text,
    };
}
