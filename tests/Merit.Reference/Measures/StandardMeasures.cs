using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Reference.Formulas;

namespace Merit.Reference.Measures;

/// <summary>The measures that are called with choices: retention and renewal rates.</summary>
internal sealed class StandardMeasures(PlanRun run)
{
    private readonly Retention _retention = new(run);
    private readonly Renewals _renewals = new(run);

    public static bool IsName(string function) => Retention.IsName(function) || Renewals.IsName(function);

    /// <summary>"Where the base is zero, or nothing was due, a measure has no value."</summary>
    public Ratio? Value(CallSyntax call, Scope scope) => Parts(call, scope) is { Below.IsZero: false } parts ? parts.Above / parts.Below : null;

    /// <summary>Numerator and denominator; "that one's days, opening revenue, holders and exchange rates are then the period's of the other choices".</summary>
    public (Ratio Above, Ratio Below) Parts(CallSyntax call, Scope scope)
    {
        var period = LookedAt.PeriodOf(call, run.Period, run.Fault);
        if (period == run.Period)
        {
            return Measured(call, scope);
        }

        var parts = run.In(period).StandardMeasures.Measured(call, scope);
        run.Facts.Note("of an earlier period", !parts.Below.IsZero);
        return parts;
    }

    private (Ratio Above, Ratio Below) Measured(CallSyntax call, Scope scope) =>
        Renewals.IsName(call.Function) ? _renewals.Parts(call, scope.Person) : _retention.Parts(call, scope.Person);
}
