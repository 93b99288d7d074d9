using static Merit.Data.Tables.ColumnType;

namespace Merit.Data.Tables;

/// <summary>The tables that Merit knows by name (design, section 4). Users add columns to them and declare tables of their own.</summary>
public static class StandardTables
{
    private static readonly string[] MovementKinds = ["new", "renewal", "expansion", "contraction", "churn", "reactivation"];

    /// <summary>People.</summary>
    public static TableSchema People { get; } = new("people", "a person",
    [
        Id("id", "the person's key"), Must("name", Text, "as shown on statements"), May("email", Text, "for notices"), May("title", Text, "job title"),
        May("country", Text, "country of work"), May("currency", Text, "the currency of pay"), May("start_date", Date, "first day of work"), May("end_date", Date, "last day of work"),
    ]);

    /// <summary>Who reports to whom.</summary>
    public static TableSchema Reporting { get; } = new("reporting", "a person's manager, for a time",
        [Ref("person_id", "people", "who reports"), Ref("manager_id", "people", "to whom"), .. Range()]);

    /// <summary>Who is in which team.</summary>
    public static TableSchema TeamMembers { get; } = new("team_members", "a person's place in a team, for a time",
        [Must("team", Text, "the team's name"), Ref("person_id", "people", "the member"), .. Range()]);

    /// <summary>Pay in force.</summary>
    public static TableSchema Pay { get; } = new("pay", "pay in force, for a time",
    [
        Ref("person_id", "people", "whose pay"), .. Range(), Positive("base_salary", Money, "annual base salary"),
        Positive("target_variable", Money, "annual variable pay at 100%"), May("currency", Text, "the currency of both, by default the person's"),
    ]);

    /// <summary>Who is on which plan.</summary>
    public static TableSchema PlanAssignments { get; } = new("plan_assignments", "a person on a plan, for a time",
    [
        Ref("person_id", "people", "who"), Must("plan", Text, "the plan's name"), .. Range(),
    ]);

    /// <summary>Absence.</summary>
    public static TableSchema Leave { get; } = new("leave", "a person's absence, for a time",
    [
        Ref("person_id", "people", "who"), .. Range(), May("kind", Text, "what kind: parental, sick, sabbatical"), Positive("pays", ColumnType.Ratio, "which part of pay goes on"),
    ]);

    /// <summary>Customers.</summary>
    public static TableSchema Accounts { get; } = new("accounts", "a customer",
    [
        Id("id", "the account's key"), May("name", Text, "the customer's name"), May("segment", Text, "size or service class"), May("region", Text, "where"),
        May("industry", Text, "line of business"), RefMay("parent_id", "accounts", "the account it belongs to"), May("currency", Text, "the currency of its money columns"),
    ]);

    /// <summary>Books of business.</summary>
    public static TableSchema Book { get; } = new("book", "an account assigned to a person, for a time",
    [
        Ref("account_id", "accounts", "the account"), Ref("person_id", "people", "who holds it"), May("role", Text, "as what"),
        Positive("share", ColumnType.Ratio, "which part of it counts for the person") with { Required = true }, .. Range(),
    ]);

    /// <summary>Splits.</summary>
    public static TableSchema Splits { get; } = new("splits", "a share of one event, in place of the book's",
    [
        Ref("event_id", "movements", "of which movement"), Ref("person_id", "people", "whose"), May("role", Text, "as what"),
        Positive("share", ColumnType.Ratio, "which part of it counts for the person") with { Required = true },
    ]);

    /// <summary>Exclusions.</summary>
    public static TableSchema Exclusions { get; } = new("exclusions", "an event, or an account for a time, that counts nowhere",
    [
        RefMay("event_id", "movements", "which movement"), RefMay("account_id", "accounts", "or which account"), Must("reason", Text, "why"), Must("approved_by", Text, "who approved it"),
        May("from", Date, "the account's first day; empty for all days before"), May("to", Date, "the account's last day; empty when open"),
    ]);

    /// <summary>Contracts.</summary>
    public static TableSchema Contracts { get; } = new("contracts", "a term, renewed or not",
    [
        Id("id", "the contract's key"), Ref("account_id", "accounts", "whose"), May("product", Text, "what"), Must("start", Date, "first day"), May("end", Date, "last day"),
        May("booked", Date, "when signed"), May("arr", Money, "annual recurring revenue"), May("tcv", Money, "total contract value"), RefMay("renews", "contracts", "the contract it renews"),
        May("currency", Text, "the currency of its amounts, by default the account's"),
    ], "start");

    /// <summary>Changes of recurring revenue.</summary>
    public static TableSchema Movements { get; } = new("movements", "a change of recurring revenue",
    [
        Id("id", "the movement's key"), Ref("account_id", "accounts", "whose"), Must("date", Date, "when it takes effect"), May("booked", Date, "when signed"), May("due_date", Date, "when it was due"),
        Must("kind", Text, "what kind of change") with { Choices = MovementKinds }, Must("arr", Money, "the signed change of annual recurring revenue; 0 for a renewal"),
        May("renewed_arr", Money, "what a renewal renews"), May("prior_arr", Money, "what was there before"), May("tcv", Money, "total contract value"),
        Positive("term_months", Count, "length of the term"), May("product", Text, "what"), RefMay("contract_id", "contracts", "by which contract"), May("reason", Text, "why"),
        May("currency", Text, "the currency of its amounts, by default the account's"),
    ], "date");

    /// <summary>Pipeline.</summary>
    public static TableSchema Opportunities { get; } = new("opportunities", "a pipeline item",
    [
        Id("id", "the item's key"), RefMay("account_id", "accounts", "with whom"), RefMay("person_id", "people", "whose"), Must("stage", Text, "where it stands"), May("created", Date, "when it began"),
        May("closed", Date, "when it was won or lost"), May("amount", Money, "its value"), May("kind", Text, "what kind"), RefMay("source_person_id", "people", "who brought it"),
        May("currency", Text, "the currency of its amount, by default the account's"),
    ], "closed");

    /// <summary>Money asked for.</summary>
    public static TableSchema Invoices { get; } = new("invoices", "money asked for",
    [
        Id("id", "the invoice's key"), Ref("account_id", "accounts", "of whom"), Must("date", Date, "when issued"), May("due", Date, "when due"), Must("amount", Money, "with tax"),
        May("tax", Money, "the tax in it"), Must("kind", Text, "invoice or credit note") with { Choices = ["invoice", "credit_note"] }, May("currency", Text, "by default the account's"),
    ], "date");

    /// <summary>What money is asked for.</summary>
    public static TableSchema InvoiceLines { get; } = new("invoice_lines", "a part of an invoice and the event it asks money for",
        [Ref("invoice_id", "invoices", "on which invoice"), Ref("event_id", "movements", "for which movement"), Must("amount", Money, "net of tax")]);

    /// <summary>Money received.</summary>
    public static TableSchema Payments { get; } = new("payments", "money received; negative when refunded",
        [Id("id", "the payment's key"), Ref("invoice_id", "invoices", "for which invoice"), Must("date", Date, "when received"), Must("amount", Money, "how much")], "date");

    /// <summary>Usage snapshots.</summary>
    public static TableSchema Usage { get; } = new("usage", "an account's usage on a day",
    [
        Ref("account_id", "accounts", "whose"), Must("date", Date, "on which day"), Positive("licenses_purchased", Count, "licences bought"), Positive("licenses_allocated", Count, "licences given to users"),
        Positive("active_users", Count, "users active"), May("health_score", Number, "health or portfolio score"),
    ], "date");

    /// <summary>Surveys.</summary>
    public static TableSchema Surveys { get; } = new("surveys", "a survey sent",
    [
        Id("id", "the survey's key"), Ref("account_id", "accounts", "to whom"), May("respondent", Text, "who was asked"), Must("sent", Date, "when sent"), May("answered", Date, "when answered"),
        Must("kind", Text, "which survey") with { Choices = ["nps", "csat"] }, May("score", Number, "the answer"),
    ], "answered");

    /// <summary>Things done.</summary>
    public static TableSchema Activities { get; } = new("activities", "something done",
    [
        Id("id", "the activity's key"), RefMay("person_id", "people", "by whom"), RefMay("account_id", "accounts", "with whom"), Must("date", Date, "when"),
        Must("kind", Text, "what") with
        {
            Choices = ["executive_meeting", "qbr", "training", "reference", "testimonial", "case_study", "review", "referral", "qualified_lead", "onboarding"],
        },
        May("outcome", Text, "what came of it"), May("amount", Money, "its value"), May("currency", Text, "by default the account's"),
    ], "date");

    /// <summary>Goals.</summary>
    public static TableSchema Goals { get; } = new("goals", "the value a measure should reach",
    [
        RefMay("person_id", "people", "whose goal"), May("plan", Text, "or of everyone on this plan"), May("team", Text, "or of this team"), Must("measure", Text, "the measure or event set of the plan"),
        Must("period", Text, "2024-10, 2024-Q4 or 2024"), Must("value", Number, "what it should reach"),
    ]);

    /// <summary>Exchange rates.</summary>
    public static TableSchema ExchangeRates { get; } = new("exchange_rates", "what one unit of a currency is in another, from a day on",
    [
        Must("date", Date, "from which day on, until the next row of the pair"), Must("from_currency", Text, "the currency of which one unit is"), Must("to_currency", Text, "so much of this one"),
        Must("rate", Number, "how much; above 0"),
    ], "date");

    /// <summary>Every standard table.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
    [
        People, Reporting, TeamMembers, Pay, PlanAssignments, Leave, Accounts, Book, Splits, Exclusions, Contracts, Movements, Opportunities, Invoices, InvoiceLines, Payments, Usage, Surveys, Activities, Goals, ExchangeRates,
    ];

    private static ColumnSchema Id(string name, string description) => new(name, ColumnType.Id, description) { Required = true };

    private static ColumnSchema Must(string name, ColumnType type, string description) => new(name, type, description) { Required = true };

    private static ColumnSchema May(string name, ColumnType type, string description) => new(name, type, description);

    private static ColumnSchema Positive(string name, ColumnType type, string description) => new(name, type, description) { NonNegative = true };

    private static ColumnSchema Ref(string name, string table, string description) => RefMay(name, table, description) with { Required = true };

    private static ColumnSchema RefMay(string name, string table, string description) => new(name, Reference, description) { References = table };

    private static ColumnSchema[] Range() => [Must("from", Date, "first day"), May("to", Date, "last day; empty when open")];
}
