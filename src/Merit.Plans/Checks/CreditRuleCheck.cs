using Merit.Data.Diagnostics;
using Merit.Documents;
using Merit.Formulas.Syntax;
using Merit.Plans.Components;
using Merit.Plans.Crediting;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Credit rules whose keys do not go together, and handovers that cannot be.</summary>
internal static class CreditRuleCheck
{
    private static readonly (string Key, CreditTarget[] With, string Says, string Mend)[] Keys =
    [
        ("roles", [CreditTarget.Book, CreditTarget.Team], "'roles' chooses among the holders of an account, and this set is credited to the person of the row.", "Remove 'roles', or write 'to: book'."),
        ("column", [CreditTarget.Person], "'column' names the person of a row, and this set is credited to the holders of the account.", "Write 'to: person' beside it, or remove 'column'."),
        ("members", [CreditTarget.Team], "'members' says how a team shares, and this set is not credited to a team.", "Write 'to: team' beside it, or remove 'members'."),
        ("handover", [CreditTarget.Book, CreditTarget.Team], "'handover' is about an account that passes from one holder to another, and this set is credited to the person of the row.", "Remove 'handover', or write 'to: book'."),
    ];

    public static void Run(PlanDraft draft, Constants constants, DiagnosticBag diagnostics)
    {
        foreach (var set in draft.Events)
        {
            var map = draft.Root.Mapping("events")!.Mapping(set.Name)!;
            if (map.Mapping("credit") is { } credit)
            {
                GoTogether(set, credit, diagnostics);
            }

            if (set.Credit is { To: CreditTarget.Team } && map.Mapping("credit")?.Scalar("members") is null)
            {
                diagnostics.Error("plan-credit-key", set.Credit.Where, "A team shares either whole or equally, and this says neither.", "Write credit: { to: team, members: whole }, or members: equally.");
            }

            if (set.HeldByDays)
            {
                ByDays(set, map.Scalar("held")!, diagnostics);
            }

            Handover(set, constants, diagnostics);
            Window(set, draft, diagnostics);
        }
    }

    private static void Window(EventSet set, PlanDraft draft, DiagnosticBag diagnostics)
    {
        if (set.Over is not { } over)
        {
            return;
        }

        if (over.Kind == WindowKind.Trailing && over.Count * (over.InMonths ? 31 : 1) > SetWindow.MostDays)
        {
            diagnostics.Error("plan-window", over.Where, $"'{over}' is longer than {SetWindow.MostDays.ToString(System.Globalization.CultureInfo.InvariantCulture)} days.", "Write at most 16 months.");
        }

        if (set.HeldByDays)
        {
            diagnostics.Error("plan-window", over.Where, "'held: by_days' is about the days of the period, and this set looks at others.", "Remove one of the two, or write 'held: period.end'.");
        }

        var earning = draft.Components.FirstOrDefault(component => (component.Component switch { Commission commission => commission.Events, Spiff spiff => spiff.Events, _ => null })?.Name == set.Name);
        if (earning is not null)
        {
            diagnostics.Error("plan-window", over.Where, $"'{set.Name}' looks at other days than the period's, and '{earning.Component.Name}' earns on the events of the period: an event would be paid again and again.", "Give the component a set of its own, and read this one in measures.", earning.Component.Where);
        }
    }

    private static void GoTogether(EventSet set, MappingNode credit, DiagnosticBag diagnostics)
    {
        foreach (var (key, with, says, mend) in Keys)
        {
            if (!with.Contains(set.Credit.To) && credit.TryGet(key, out var entry))
            {
                diagnostics.Error("plan-credit-key", entry.Key.Where, says, mend);
            }
        }
    }

    private static void ByDays(EventSet set, ScalarNode held, DiagnosticBag diagnostics)
    {
        if (set.Credit.To == CreditTarget.Person)
        {
            diagnostics.Error("plan-credit-key", held.Where, "'by_days' is about the holders of an account, and this set is credited to the person of the row.", "Remove 'held', or write 'to: book'.", set.Credit.Where);
        }

        if (set.Credit.Handover is [var first, ..])
        {
            diagnostics.Error("plan-credit-key", held.Where, "'by_days' gives each holder their days, and 'handover' shares one day between two: only one of them can hold.", "Remove one of the two.", first.Where);
        }
    }

    private static void Handover(EventSet set, Constants constants, DiagnosticBag diagnostics)
    {
        HandoverBand? whole = null;
        foreach (var band in set.Credit.Handover)
        {
            foreach (var (part, what) in ((Formula, string)[])[(band.Former, "What a former holder has"), (band.New, "What a new holder has")])
            {
                if (constants.Require(part, what, diagnostics) && constants.ValueOf(part) is { Value.Sign: < 0 })
                {
                    diagnostics.Error("plan-percent", part.Source.Start, $"'{part}' is below 0%.", "Write 0% where nothing is credited.");
                }
            }

            if (whole is not null && band.WithinDays <= whole.WithinDays)
            {
                diagnostics.Error("plan-handover-order", band.Where, $"This part of the handover never holds: an earlier one holds for every row through {whole.WithinDays} days.", "Write the shorter time first.", whole.Where);
            }

            whole = band.Filter is null ? band : whole;
        }
    }
}
