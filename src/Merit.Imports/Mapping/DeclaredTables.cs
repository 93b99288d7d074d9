using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Documents;

namespace Merit.Imports.Mapping;

/// <summary>Reads the section <c>tables</c>: the schemas of all tables there are.</summary>
internal sealed class DeclaredTables(DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.Ordinal)
    {
        ["id"] = ColumnType.Id,
        ["text"] = ColumnType.Text,
        ["date"] = ColumnType.Date,
        ["number"] = ColumnType.Number,
        ["ratio"] = ColumnType.Ratio,
        ["money"] = ColumnType.Money,
        ["count"] = ColumnType.Count,
        ["yes_no"] = ColumnType.YesNo,
    };

    /// <summary>The type that a word names, when it is no table.</summary>
    public static ColumnType TypeOf(string word) => Types[word];

    /// <summary>The schemas that the section declares or extends.</summary>
    public List<TableSchema> Read(MappingNode? section)
    {
        var schemas = new List<TableSchema>();
        var entries = section?.Entries ?? [];
        var keyed = StandardTables.All.Where(t => t.IdColumn is not null).Select(t => t.Name)
            .Concat(entries.Where(e => DeclaresKey((MappingNode)e.Value)).Select(e => e.Name)).ToHashSet(StringComparer.Ordinal);
        var all = StandardTables.All.Select(t => t.Name).Concat(entries.Select(e => e.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var map = (MappingNode)entry.Value;
            var standard = StandardTables.All.FirstOrDefault(t => t.Name == entry.Name);
            var columns = map.Mapping("columns")!.Entries.Select(column => ReadColumn(column, standard, keyed, all)).OfType<ColumnSchema>().ToList();
            var schema = standard is null ? Own(entry, map, columns) : Extended(standard, map, columns);
            if (schema is not null)
            {
                schemas.Add(schema);
            }
        }

        return schemas;
    }

    private static bool DeclaresKey(MappingNode table) => table.Mapping("columns") is { } columns && columns.Entries.Any(column => TypeWord(column.Value)?.Text == "id");

    private static ScalarNode? TypeWord(DocumentNode column) => column is MappingNode map ? map.Scalar("type") : column as ScalarNode;

    private ColumnSchema? ReadColumn(MappingEntry entry, TableSchema? standard, HashSet<string> keyed, HashSet<string> all)
    {
        var map = entry.Value as MappingNode;
        var word = TypeWord(entry.Value)!;
        if (standard?.Find(entry.Name) is not null)
        {
            diagnostics.Error("mapping-column-exists", entry.Key.Where, $"Table '{standard.Name}' has a column '{entry.Name}' already.", "Only new columns are declared.");
            return null;
        }

        var isTable = !Types.TryGetValue(word.Text, out var type);
        if (isTable && !keyed.Contains(word.Text))
        {
            var what = all.Contains(word.Text) ? "a table without a column of type id, so nothing can name its rows" : "no type and no table";
            diagnostics.Error("mapping-type", word.Where, $"'{word.Text}' is {what}.", Suggestion.Mend(word.Text, [.. Types.Keys, .. keyed]));
            return null;
        }

        if (type == ColumnType.Id && standard is not null && !isTable)
        {
            diagnostics.Error("mapping-type", word.Where, $"Table '{standard.Name}' cannot be given a key of its own.", "Use type text.");
            return null;
        }

        return new ColumnSchema(entry.Name, isTable ? ColumnType.Reference : type, map?.Scalar("description")?.Text ?? entry.Name.Replace('_', ' '))
        {
            References = isTable ? word.Text : null,
            Required = (!isTable && type == ColumnType.Id) || IsTrue(map, "required"),
            NonNegative = IsTrue(map, "non_negative"),
            Choices = [.. (map?.Sequence("choices")?.Items ?? []).OfType<ScalarNode>().Select(choice => choice.Text)],
        };
    }

    private static bool IsTrue(MappingNode? map, string key) => map?.Scalar(key)?.Text == "true";

    private TableSchema? Own(MappingEntry entry, MappingNode map, List<ColumnSchema> columns)
    {
        if (Types.ContainsKey(entry.Name))
        {
            diagnostics.Error("mapping-table-name", entry.Key.Where, $"A table cannot be called '{entry.Name}', which is a type.", "Choose another name.");
            return null;
        }

        if (columns.Where(c => c.Type == ColumnType.Id).Skip(1).FirstOrDefault() is { } second)
        {
            diagnostics.Error("mapping-type", map.Mapping("columns")![second.Name]!.Where, $"Table '{entry.Name}' has a second column of type id, '{second.Name}'.", "A row has one key.");
            return null;
        }

        var date = map.Scalar("date");
        if (date is not null && columns.Find(c => c.Name == date.Text) is not { Type: ColumnType.Date })
        {
            diagnostics.Error("mapping-date", date.Where, $"'{date.Text}' is no column of type date of '{entry.Name}'.",
                Suggestion.Mend(date.Text, [.. columns.Where(c => c.Type == ColumnType.Date).Select(c => c.Name)]));
            return null;
        }

        return new TableSchema(entry.Name, map.Scalar("description")?.Text ?? entry.Name.Replace('_', ' '), columns, date?.Text);
    }

    private TableSchema? Extended(TableSchema standard, MappingNode map, List<ColumnSchema> columns)
    {
        foreach (var key in new[] { "date", "description" })
        {
            if (map.TryGet(key, out var entry))
            {
                diagnostics.Error("mapping-standard", entry.Key.Where, $"'{key}' of the standard table '{standard.Name}' is fixed.", "Leave it out.");
                return null;
            }
        }

        return standard.With(columns);
    }
}
