using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Data.Building.Linking.Checks;

/// <summary>The splits of an event name each person once in a role, and in one role they sum to at most 100%, unless the role is declared overlay.</summary>
internal static class SplitCheck
{
    public static void Run(DatasetLinker linker)
    {
        if (!linker.Tables.TryGetValue("splits", out var splits) || splits.Find("share") is not NumberColumn shares)
        {
            return;
        }

        KeyOfRow[] keys = [RowOrder.KeyOf(splits, "event_id"), RowOrder.KeyOf(splits, "role"), RowOrder.KeyOf(splits, "person_id")];
        var together = new List<int>();
        foreach (var row in RowOrder.Of(linker, splits, keys, _ => 0, _ => 0))
        {
            if (together.Count > 0 && !RowOrder.Same(row, together[0], keys[..2]))
            {
                together.Clear();
            }

            if (together is [.., var before] && keys[2](row) == keys[2](before))
            {
                linker.Fault("splits", row, "split-duplicate", () => $"Event '{splits.Find("event_id")!.TextAt(row)}' is already split to '{splits.Find("person_id")!.TextAt(row)}'{In(splits, row)}.", "Keep one, with the whole share.", before);
                continue;
            }

            together.Add(row);
            var total = together.Aggregate(Ratio.Zero, (sum, one) => sum + (shares.At(one) ?? Ratio.Zero));
            if (total > Ratio.One && !linker.OverlayRoles.Contains(splits.Find("role")?.TextAt(row) ?? ""))
            {
                Report(linker, splits, together, total);
                together.Clear();
            }
        }
    }

    private static void Report(DatasetLinker linker, DraftTable splits, List<int> together, Ratio total)
    {
        var (row, name) = (together[^1], splits.Find("event_id")!.TextAt(together[^1])!);
        linker.Fault("splits", row, "shares-over-whole", () => $"The shares of event '{name}'{In(splits, row)} sum to {(total * 100).ToShortString()}%.",
            "They may not exceed 100%, unless the role is under overlay_roles in mapping.yaml.", together.Count > 1 ? together[0] : -1);

        // None of them can be trusted: when bad rows are skipped, all that take part are.
        foreach (var other in together[..^1])
        {
            linker.Depend("splits", other, () => $"Its share is one of those of '{name}' that sum to more than 100%.");
        }
    }

    private static string In(DraftTable splits, int row) => splits.Find("role")?.TextAt(row) is { Length: > 0 } role ? $" in role '{role}'" : "";
}
