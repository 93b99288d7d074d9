using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Checks;

/// <summary>Points and bands stand in ascending order, so that gaps and overlaps are impossible to write.</summary>
internal static class Boundaries
{
    /// <summary>Reports a boundary that is not above the one before it; those that are no constants pass.</summary>
    public static void RequireAscending((Formula At, bool Exclusive) before, (Formula At, bool Exclusive) next, string what, Constants constants, DiagnosticBag diagnostics)
    {
        if (constants.ValueOf(before.At) is not { } low || constants.ValueOf(next.At) is not { } high)
        {
            return;
        }

        if (!low.IsComparableTo(high))
        {
            diagnostics.Error("plan-boundary-units", next.At.Source.Start, $"'{next.At}' and '{before.At}' before it are of different units.", $"Write each {what} in the same unit.", before.At.Source.Start);
            return;
        }

        // "from 95%" and then "above 95%" is one value of its own and everything above it.
        var ascending = low.Value < high.Value || (low.Value == high.Value && !before.Exclusive && next.Exclusive);
        if (!ascending)
        {
            diagnostics.Error("plan-boundary-order", next.At.Source.Start, $"The {what} at '{next.At}' does not lie above the one before it, at '{before.At}'.",
                "Write them in ascending order, each value once.", before.At.Source.Start);
        }
    }
}
