using System.Collections.Immutable;
using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Documents.Shapes;
using Merit.Formulas.Parsing;
using Merit.Formulas.Syntax;
using Merit.Imports.Sources;

namespace Merit.Imports.Mapping;

/// <summary>Reads mapping documents and checks all that can be checked without the files.</summary>
public static class MappingReader
{
    /// <summary>Reads a mapping.</summary>
    /// <param name="text">The document.</param>
    /// <param name="fileName">The file as the person named it; messages begin with it.</param>
    /// <param name="diagnostics">Receives every finding, each with its place.</param>
    /// <returns>The mapping, or null when it has an error.</returns>
    public static MappingDocument? Read(string text, string fileName, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = new DiagnosticBag();
        MappingDocument? mapping = null;
        if (DocumentReader.Read(text, fileName, found) is { } root)
        {
            MappingShape.Document.Check(root, "the mapping", new ShapeCheck(found));
            mapping = found.HasErrors ? null : new Reading(root, found).Document();
        }

        diagnostics.AddRange(found.InOrder());
        return found.HasErrors ? null : mapping;
    }

    private sealed class Reading(MappingNode root, DiagnosticBag diagnostics)
    {
        private readonly Dictionary<string, TableSchema> _schemas = StandardTables.All.ToDictionary(t => t.Name, StringComparer.Ordinal);

        public MappingDocument Document()
        {
            var declared = new DeclaredTables(diagnostics).Read(root.Mapping("tables"));
            foreach (var schema in declared)
            {
                _schemas[schema.Name] = schema;
            }

            var derive = root.Mapping("derive");
            return new()
            {
                Tables = declared,
                OverlayRoles = [.. Texts(root.Sequence("overlay_roles"))],
                Sources = [.. (root.Sequence("sources")?.Items ?? []).Select(item => ReadSource((MappingNode)item))],
                Movements = ReadMovements(derive?.Mapping("movements")),
                Book = [.. (derive?.Sequence("book")?.Items ?? []).Select(item => ReadTerritory((MappingNode)item))],
            };
        }

        private static IEnumerable<string> Texts(SequenceNode? list) => (list?.Items ?? []).OfType<ScalarNode>().Select(item => item.Text);

        private static DateOnly? DayOf(ScalarNode? node) => node is not null && IsoDate.TryParse(node.Text, out var day) ? day : null;

        private static ImmutableArray<MappingEntry> Entries(MappingNode map, string key) => map.Mapping(key)?.Entries ?? [];

        private Formula? Parse(ScalarNode? node) => node is null ? null : FormulaParser.Parse(node.Source, diagnostics);

        private SourceMapping ReadSource(MappingNode map)
        {
            var separator = map.Scalar("separator")?.Text ?? ",";
            var types = Entries(map, "types").ToDictionary(e => e.Name, e => (DeclaredTables.TypeOf(((ScalarNode)e.Value).Text), e.Key.Where), StringComparer.Ordinal);
            var file = map.Scalar("file")!;
            return new(file.Text, file.Where, new SourceFormat(map.Scalar("sheet")?.Text, separator == "tab" ? '\t' : separator[0]), map.Scalar("date_format")?.Text, types,
                [.. Entries(map, "feeds").Select(ReadFeed).OfType<FeedMapping>()]);
        }

        private FeedMapping? ReadFeed(MappingEntry entry)
        {
            if (!_schemas.TryGetValue(entry.Name, out var table))
            {
                diagnostics.Error("mapping-table-unknown", entry.Key.Where, $"There is no table '{entry.Name}'.",
                    Suggestion.Nearest(entry.Name, _schemas.Keys) is { } near ? $"Did you mean '{near}'?" : "Declare it under tables.");
                return null;
            }

            var map = (MappingNode)entry.Value;
            var cells = ReadCells(table, map);
            foreach (var missing in table.Columns.Where(c => c.Required && !cells.ContainsKey(c.Name)))
            {
                diagnostics.Error("mapping-column-missing", entry.Key.Where, $"Nothing feeds column '{missing.Name}' of '{table.Name}', and every row must have a value in it.",
                    $"It holds {missing.Description}.");
            }

            if (map.Scalar("duplicates") is { } duplicates && table.IdColumn is null)
            {
                diagnostics.Error("mapping-duplicates", duplicates.Where, $"Rows of '{table.Name}' have no key, so none is a duplicate.", "Leave 'duplicates' out.");
            }

            return new(table, entry.Key.Where, Parse(map.Scalar("where")), cells, ReadUnresolved(table, map), map.Scalar("duplicates")?.Text == "skip");
        }

        private Dictionary<string, CellMapping> ReadCells(TableSchema table, MappingNode map)
        {
            var values = new Dictionary<string, ValueMap>(StringComparer.Ordinal);
            foreach (var entry in Entries(map, "values"))
            {
                values[entry.Name] = new(((MappingNode)entry.Value).Entries.Select(e => (e.Name, ((ScalarNode)e.Value).Text, e.Key.Where)));
            }

            var cells = new Dictionary<string, CellMapping>(StringComparer.Ordinal);
            foreach (var (section, entry) in from section in (string[])["columns", "constants", "formulas"] from entry in Entries(map, section) select (section, entry))
            {
                var value = (ScalarNode)entry.Value;
                if (table.Find(entry.Name) is null)
                {
                    UnknownColumn(table, entry);
                }
                else if (cells.TryGetValue(entry.Name, out var first))
                {
                    diagnostics.Error("mapping-column-twice", entry.Key.Where, $"Column '{entry.Name}' of '{table.Name}' is fed twice.", "Keep one.", first.Where);
                }
                else
                {
                    cells.Add(entry.Name, new(entry.Key.Where, section == "columns" ? value.Text : null, section == "constants" ? value.Text : null,
                        section == "formulas" ? Parse(value) : null, values.GetValueOrDefault(entry.Name)));
                }
            }

            foreach (var entry in Entries(map, "values").Where(entry => !cells.ContainsKey(entry.Name)))
            {
                diagnostics.Error("mapping-values", entry.Key.Where, $"Nothing feeds column '{entry.Name}', so there is nothing to replace.", Suggestion.Mend(entry.Name, cells.Keys));
            }

            return cells;
        }

        private void UnknownColumn(TableSchema table, MappingEntry entry)
        {
            var known = table.Columns.Select(c => c.Name).ToList();
            diagnostics.Error("mapping-column-unknown", entry.Key.Where, $"Table '{table.Name}' has no column '{entry.Name}'.",
                Suggestion.Nearest(entry.Name, known) is { } near ? $"Did you mean '{near}'?" : $"Declare it under tables. Columns of {table.Name}: {string.Join(", ", known)}.");
        }

        private Dictionary<string, UnresolvedPolicy> ReadUnresolved(TableSchema table, MappingNode map)
        {
            var policies = new Dictionary<string, UnresolvedPolicy>(StringComparer.Ordinal);
            foreach (var entry in Entries(map, "unresolved"))
            {
                var policy = ((ScalarNode)entry.Value).Text switch { "skip" => UnresolvedPolicy.Skip, "empty" => UnresolvedPolicy.Empty, _ => UnresolvedPolicy.Error };
                if (table.Find(entry.Name) is not { Type: ColumnType.Reference } column)
                {
                    diagnostics.Error("mapping-unresolved", entry.Key.Where, $"'{entry.Name}' is no column of '{table.Name}' that names a row.",
                        Suggestion.Mend(entry.Name, [.. table.Columns.Where(c => c.Type == ColumnType.Reference).Select(c => c.Name)]));
                }
                else if (policy == UnresolvedPolicy.Empty && column.Required)
                {
                    diagnostics.Error("mapping-unresolved", entry.Value.Where, $"Column '{entry.Name}' of '{table.Name}' must have a value, so it cannot be left empty.", "Write skip or error.");
                }
                else
                {
                    policies[entry.Name] = policy;
                }
            }

            return policies;
        }

        private MovementDerivation? ReadMovements(MappingNode? map)
        {
            if (map?.Scalar("amount") is not { } amount)
            {
                return null;
            }

            var contracts = _schemas["contracts"];
            if (contracts.Find(amount.Text) is not { Type: ColumnType.Money })
            {
                diagnostics.Error("mapping-amount", amount.Where, $"'{amount.Text}' is no money column of contracts.",
                    Suggestion.Mend(amount.Text, [.. contracts.Columns.Where(c => c.Type == ColumnType.Money).Select(c => c.Name)]));
            }

            return new(amount.Text, map.Where);
        }

        private TerritoryRule ReadTerritory(MappingNode map)
        {
            var from = DayOf(map.Scalar("from"))!.Value;
            var to = DayOf(map.Scalar("to"));
            if (to < from)
            {
                diagnostics.Error("mapping-range", map.Scalar("to")!.Where, $"'{map.Scalar("to")!.Text}' is before 'from', '{map.Scalar("from")!.Text}'.", "Both ends are inclusive.");
                to = from;
            }

            List<(string, string, SourceLocation)> people = map.Scalar("person") is { } person
                ? [(person.Text, "1", person.Where)]
                : [.. Entries(map, "people").Select(e => (e.Name, ((ScalarNode)e.Value).Text, e.Key.Where))];
            return new(Parse(map.Scalar("where")), map.Scalar("role")?.Text, people, new EffectiveRange(from, to), map.Where);
        }
    }
}
