using Merit.Documents.Shapes;
using Merit.Formulas.Parsing;

namespace Merit.Imports.Mapping;

/// <summary>The grammar of mappings, from which come the checks and the JSON Schema.</summary>
internal static class MappingShape
{
    private static readonly TextShape Name = new("a name")
    {
        Pattern = "^[a-z][a-z0-9_]*$",
        PatternInWords = "lower-case letters, digits and '_', beginning with a letter",
        Examples = ["tickets"],
    };

    private static readonly TextShape ColumnType = new("a type: id, text, date, number, ratio, money, count, yes_no, or the table whose row it names")
    {
        Pattern = "^[a-z][a-z0-9_]*$",
        PatternInWords = "one of these words",
        Examples = ["id", "text", "date", "number", "ratio", "money", "count", "yes_no", "accounts"],
    };

    private static readonly ChoiceShape YesNo = new(new Choice("true", "yes"), new Choice("false", "no"));

    private static readonly TextShape Header = new("a column of the file, as its header writes it");

    private static readonly ObjectShape Column = new("a column",
        Must("type", ColumnType, "what it holds"),
        May("description", new TextShape("a description"), "one sentence about it"),
        May("required", YesNo, "whether every row must have a value: false when left out"),
        May("non_negative", YesNo, "whether a negative number is a fault: false when left out"),
        May("choices", new ListShape("a list of texts, like [nps, csat]", new TextShape("a text")) { Least = 1 }, "the only texts allowed"));

    private static readonly ObjectShape Table = new("a table",
        May("description", new TextShape("a description"), "what one row is"),
        May("date", Name, "the column that says when a row happened"),
        Must("columns", new MapShape("a map of columns to types", Name, new EitherShape(ColumnType, Column)) { Least = 1 }, "the columns; those of a standard table are added to its own"));

    private static readonly ObjectShape Feed = new("a feed",
        May("where", Condition("is_trial = \"False\""), "which rows, by the columns of the file; the others are counted as filtered. All when left out"),
        May("columns", new MapShape("a map of the table's columns to those of the file", Name, Header), "columns taken as they are"),
        May("constants", new MapShape("a map of columns to texts", Name, new TextShape("a text")), "columns that are the same in every row"),
        May("formulas", new MapShape("a map of columns to formulas", Name, Formula("date(submitted_at)")), "columns worked out from the file's"),
        May("values", new MapShape("a map of columns to maps of texts", Name, new MapShape("a map of texts to texts", new TextShape("a text"), new TextShape("a text")) { Least = 1 }),
            "texts of a column that are replaced by others"),
        May("unresolved", new MapShape("a map of columns to what becomes of the row", Name, new ChoiceShape(
            new Choice("error", "it is an error"), new Choice("skip", "the row is left out, and reported"), new Choice("empty", "the value is left empty, and reported"))),
            "what becomes of a key that names no row: error when left out"),
        May("duplicates", new ChoiceShape(new Choice("error", "it is an error"), new Choice("skip", "all but the first in order of their contents are left out, and reported")),
            "what becomes of rows with the same key: error when left out"));

    private static readonly ObjectShape Source = new("a source",
        Must("file", new TextShape("the path of a file inside the folder") { Examples = ["sources/tickets.csv"] }, "the file: CSV, XLSX, JSON or JSON Lines, by its ending"),
        May("sheet", new TextShape("the name of a sheet"), "the sheet of a workbook that has several"),
        May("separator", new TextShape("one character") { Pattern = "^(.|tab)$", PatternInWords = "one character, or 'tab'", Examples = [";"] }, "what stands between the cells of a CSV file: ',' when left out"),
        May("date_format", new TextShape("a form of dates, like dd.MM.yyyy") { Examples = ["dd.MM.yyyy", "M/d/yyyy"] }, "how dates are written: yyyy-MM-dd when left out"),
        May("types", new MapShape("a map of the file's columns to types", Header, new ChoiceShape(
            new Choice("text", "text"), new Choice("date", "a day"), new Choice("number", "a plain number"), new Choice("ratio", "a share or percentage"),
            new Choice("money", "an amount"), new Choice("count", "a whole number of things"), new Choice("yes_no", "yes or no"))),
            "what columns hold that formulas read: text where nothing is said"),
        Must("feeds", new MapShape("a map of tables to feeds", Name, Feed) { Least = 1 }, "which tables it feeds, and how"));

    private static readonly ObjectShape Movements = new("a derivation of movements",
        Must("from", new ChoiceShape(new Choice("contracts", "the table of contracts")), "the table of terms"),
        Must("amount", Name, "the money column that is a term's recurring revenue"),
        Must("per", new ChoiceShape(new Choice("account", "each account's total is compared before and after each date")), "what is compared"));

    private static readonly ObjectShape Territory = new("a territory",
        May("where", Condition("industry = \"FinTech\" and region = \"US\""), "which accounts, by their columns; every account when left out"),
        May("person", new TextShape("the id of a person"), "who holds them wholly"),
        May("people", new MapShape("a map of people to shares, like { P01: 60%, P02: 40% }", new TextShape("the id of a person"), new RatioShape("a share") { Least = 0, Most = 1 }) { Least = 1 },
            "who shares them"),
        May("role", new TextShape("a role"), "as what; no role when left out"),
        Must("from", new DateShape(), "the first day"),
        May("to", new DateShape(), "the last day; open when left out"))
    { Rules = [KeyRule.ExactlyOne("person", "people")] };

    /// <summary>The whole document.</summary>
    public static ObjectShape Document { get; } = new("a mapping",
        May("overlay_roles", new ListShape("a list of roles", new TextShape("a role")) { Least = 1 }, "roles that are credited beside the owner, whose shares may exceed 100%"),
        May("tables", new MapShape("a map of names to tables", Name, Table), "tables of your own, and columns added to standard ones"),
        May("sources", new ListShape("a list of sources", Source), "the files to read"),
        May("derive", new ObjectShape("derivations",
            May("movements", Movements, "movements from overlapping terms"),
            May("book", new ListShape("a list of territories", Territory) { Least = 1 }, "assignments by the accounts' columns: on each day the first rule that matches, per role")),
            "tables worked out from others"));

    private static FormulaShape Formula(params IReadOnlyList<string> examples) => new("a formula", static (source, diagnostics) => FormulaParser.Parse(source, diagnostics)) { Examples = examples };

    private static FormulaShape Condition(params IReadOnlyList<string> examples) => new("a condition", static (source, diagnostics) => FormulaParser.Parse(source, diagnostics)) { Examples = examples };

    private static Key Must(string name, Shape shape, string description) => new(name, shape, description) { Required = true };

    private static Key May(string name, Shape shape, string description) => new(name, shape, description);
}
