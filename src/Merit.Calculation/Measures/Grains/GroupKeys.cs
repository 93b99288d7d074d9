using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures.Grains;

/// <summary>Finds the group to which a row belongs.</summary>
internal sealed class GroupKeys(IReadOnlyDictionary<string, CreditedRows> sets, RunContext run)
{
    private readonly ReferenceColumn? _parent = run.Dataset["accounts"].Find<ReferenceColumn>("parent_id");

    /// <summary>The key of a row of a set; null where it has none.</summary>
    public Func<int, FormulaValue?> Of(SetSymbol set, GroupKey key)
    {
        var source = sets[set.Name].Source;
        if (key.Kind == GroupKeyKind.Column)
        {
            var schema = set.Row.Find(key.Column)!;
            var node = new ColumnNode(new(KindOf(schema), MayBeEmpty: true, schema.References), new NameSyntax(default, key.Column), [], schema);
            return row => run.Functions.Evaluate(node, source, row);
        }

        // A column that no source feeds is empty in every row.
        var isAccount = source.Table.Schema.Name == "accounts";
        var account = isAccount ? null : source.Table.Find<ReferenceColumn>("account_id");
        return row =>
        {
            var of = isAccount ? row : account?.Rows[row] ?? ReferenceColumn.Empty;
            return of == ReferenceColumn.Empty ? null : FormulaValue.OfRow(key.Kind == GroupKeyKind.Parent && _parent is not null && !_parent.IsEmpty(of) ? _parent.Rows[of] : of);
        };
    }

    /// <summary>The table whose rows are keys; null where keys are something else.</summary>
    public Table? TableOf(SetSymbol set, GroupKey key) => key.Kind != GroupKeyKind.Column ? run.Dataset["accounts"] : set.Row.Find(key.Column)!.References is { } table ? run.Dataset[table] : null;

    private static ValueKind KindOf(ColumnSchema column) => column.Type switch
    {
        ColumnType.Reference => ValueKind.Row,
        ColumnType.Date => ValueKind.Date,
        ColumnType.YesNo => ValueKind.YesNo,
        ColumnType.Id or ColumnType.Text => ValueKind.Text,
        _ => ValueKind.Number,
    };
}
