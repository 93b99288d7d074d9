using Merit.Documents.Shapes;
using Merit.Plans.Grammar;

namespace Merit.Plans;

/// <summary>The JSON Schema of plan documents, made from the grammar that also checks them.</summary>
public static class PlanSchema
{
    /// <summary>The schema (draft 2020-12), indented; the same bytes every time.</summary>
    public static string Json { get; } = SchemaDocument.Write(PlanShape.Document, "Merit plan",
        "An incentive plan. Values that are formulas may be text, numbers or true and false; docs/plan-reference.md explains every key.");
}
