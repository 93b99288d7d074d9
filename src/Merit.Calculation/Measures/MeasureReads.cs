using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;

namespace Merit.Calculation.Measures;

/// <summary>What measures read by what they say, beside the sets that they name: the tables of members, and for standard measures the columns that their choices go by.</summary>
internal static class MeasureReads
{
    /// <summary>The tables that a node of a measure reads, each with what reads it; none for nodes that are about sets.</summary>
    public static IEnumerable<(string Table, string Reads)> TablesOf(BoundNode node) => node switch
    {
        StandardMeasureNode standard => OfStandard(standard).Select(table => (table, $"'{standard.Form.Name}'")),
        PooledNode pooled when TableOf(pooled.Members) is { } members => [(members, "'pooled'")],
        AggregateNode { Scope: AggregateScope.Team } aggregate => [("team_members", $"'team.{aggregate.Set.Name}'")],
        _ => [],
    };

    /// <summary>The table that says who somebody's members are; null where the plan's participants are.</summary>
    public static string? TableOf(PoolMembers members) => members switch { PoolMembers.Team => "team_members", PoolMembers.Plan => null, _ => "reporting" };

    /// <summary>The columns that the choices of a standard measure go by, each with the choice that says so.</summary>
    public static IEnumerable<(string Table, string Column, FormulaSyntax Said)> ColumnsOf(StandardMeasureNode node)
    {
        foreach (var (choice, word) in node.Choices)
        {
            foreach (var (table, column) in ColumnsOf(node, choice, word))
            {
                yield return (table, column, Said(node, choice));
            }
        }
    }

    private static IEnumerable<(string Table, string Column)> ColumnsOf(StandardMeasureNode node, string choice, string word) => (choice, word) switch
    {
        ("movement_holder", "at_due") or ("from", "movements") => [("movements", "due_date")],
        ("from", "contracts") => [("contracts", "end"), ("contracts", "renews")],
        ("grain", "parent") => [("accounts", "parent_id")],
        ("grain", "product") => [("movements", "product")],
        ("grain", "contract") => [("movements", "contract_id")],
        ("role", { Length: > 0 }) => [("book", "role")],
        _ when word == StandardMeasures.LeftOut && StandardMeasures.Reasons.Any(reason => reason.Choice.Name == choice) => node.Form.IsOfRenewals ? [("movements", "reason"), ("movements", "contract_id")] : [("movements", "reason")],
        _ => [],
    };

    private static IEnumerable<string> OfStandard(StandardMeasureNode node)
    {
        if (node.Choices["of"] != "company")
        {
            yield return "book";
        }

        yield return node.Form.IsOfRenewals && node.Choices["from"] == "contracts" ? "contracts" : "movements";
        if (node.Choices["of"] switch { "team" => TableOf(PoolMembers.Team), "direct_reports" or "all_reports" => TableOf(PoolMembers.DirectReports), _ => null } is { } members)
        {
            yield return members;
        }
    }

    // The choice where it is stated, else the call.
    private static FormulaSyntax Said(StandardMeasureNode node, string choice) =>
        ((CallSyntax)node.Syntax).Arguments.FirstOrDefault(argument => ((NameSyntax)((BinarySyntax)argument).Left).Name == choice) ?? node.Syntax;
}
