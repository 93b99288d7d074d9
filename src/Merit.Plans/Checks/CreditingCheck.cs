using Merit.Data.Diagnostics;
using Merit.Plans.Crediting;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Event sets and snapshots whose keys do not go together.</summary>
internal static class CreditingCheck
{
    public static void Run(PlanDraft draft, DiagnosticBag diagnostics)
    {
        foreach (var set in draft.Events)
        {
            if (draft.Root.Mapping("events")!.Mapping(set.Name)!.Mapping("credit") is not { } credit)
            {
                continue;
            }

            if (set.Credit.To == CreditTarget.Person && credit.TryGet("roles", out var roles))
            {
                diagnostics.Error("plan-credit-key", roles.Key.Where, "'roles' chooses among the holders of an account, and this set is credited to the person of the row.",
                    "Remove 'roles', or write 'to: book'.");
            }

            if (set.Credit.To == CreditTarget.Book && credit.TryGet("column", out var column))
            {
                diagnostics.Error("plan-credit-key", column.Key.Where, "'column' names the person of a row, and this set is credited to the holders of the account.",
                    "Write 'to: person' beside it, or remove 'column'.");
            }
        }

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
