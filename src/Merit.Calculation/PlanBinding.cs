using Merit.Calculation.Compilation;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Plans;

namespace Merit.Calculation;

/// <summary>Checks a plan against the tables it reads, without any data.</summary>
public static class PlanBinding
{
    /// <summary>Reports every name that is unknown, every unit that does not fit, every circle.</summary>
    public static void Check(Plan plan, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(schemas);
        ArgumentNullException.ThrowIfNull(diagnostics);
        PlanBinder.Bind(plan, schemas, diagnostics);
    }
}
