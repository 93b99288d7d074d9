using Merit.Data.Diagnostics;
using Merit.Plans.Crediting;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Snapshots whose keys do not go together.</summary>
internal static class SnapshotCheck
{
    public static void Run(PlanDraft draft, DiagnosticBag diagnostics)
    {
        foreach (var snapshot in draft.Snapshots)
        {
            var map = draft.Root.Mapping("snapshots")!.Mapping(snapshot.Name)!;
            if (snapshot.Table == "accounts" && map.TryGet("within", out var within))
            {
                diagnostics.Error("plan-snapshot-within", within.Key.Where, "'within' is about the age of dated rows, and accounts have no date.", "Remove it.");
            }

            Instant(snapshot, draft, diagnostics);
        }
    }

    private static void Instant(Snapshot snapshot, PlanDraft draft, DiagnosticBag diagnostics)
    {
        if (snapshot.At.Day is { } day && day.IsName(out var name) && !PlanNames.Has(draft.Names.Parameters, name))
        {
            diagnostics.Error("plan-unknown-instant", day.Source.Start, $"'{name}' is no instant.",
                Suggestion.Nearest(name, ["opening", "closing"]) is { } nearest ? $"Did you mean '{nearest}'?" : "Write opening, closing or a date, like period.end - 1 month.");
        }
    }
}
