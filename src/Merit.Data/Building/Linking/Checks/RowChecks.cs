using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Data.Building.Linking.Checks;

/// <summary>Faults that one row shows by itself: an end before its start, a goal of nobody or of no period, a rate that is none.</summary>
internal static class RowChecks
{
    private static readonly string[] GoalOwners = ["person_id", "plan", "team"];

    private static readonly (string From, string To)[] Ends = [("from", "to"), ("start", "end"), ("start_date", "end_date")];

    public static void Run(DatasetLinker linker)
    {
        foreach (var table in linker.Tables.Values)
        {
            foreach (var (from, to) in Ends)
            {
                if (table.Find(from) is DateColumn first && table.Find(to) is DateColumn last)
                {
                    CheckRange(linker, table, first, last);
                }
            }
        }

        if (linker.Tables.GetValueOrDefault("goals") is { } goals)
        {
            CheckGoals(linker, goals);
        }

        if (linker.Tables.GetValueOrDefault("exclusions") is { } exclusions)
        {
            CheckExclusions(linker, exclusions);
        }

        if (linker.Tables.GetValueOrDefault("exchange_rates") is { } rates)
        {
            CheckRates(linker, rates);
        }
    }

    private static void CheckRange(DatasetLinker linker, DraftTable table, DateColumn first, DateColumn last)
    {
        var from = first.DayNumbers;
        var to = last.DayNumbers;
        for (var row = 0; row < table.Count; row++)
        {
            if (to[row] != DateColumn.Empty && to[row] < from[row])
            {
                var (start, end) = (CellText.Day(from[row]), CellText.Day(to[row]));
                linker.Fault(table.Schema.Name, row, "range-backwards", () => $"Column '{last.Schema.Name}' holds '{end}', which is before '{first.Schema.Name}', '{start}'.",
                    "Both ends are inclusive: a range of one day has the same day twice.");
            }
        }
    }

    private static void CheckExclusions(DatasetLinker linker, DraftTable exclusions)
    {
        for (var row = 0; row < exclusions.Count; row++)
        {
            var (isEvent, isAccount) = (Has(exclusions, "event_id", row), Has(exclusions, "account_id", row));
            if (isEvent == isAccount)
            {
                linker.Fault("exclusions", row, "exclusion-of-one", () => isEvent ? "Both 'event_id' and 'account_id' have a value." : "Neither 'event_id' nor 'account_id' has a value.", "Say what is excluded: one event, or one account.");
            }
            else if (isEvent && (Has(exclusions, "from", row) || Has(exclusions, "to", row)))
            {
                linker.Fault("exclusions", row, "exclusion-days", () => "An event is excluded as a whole, and this row names days.", "Leave 'from' and 'to' empty, or exclude the account on these days.");
            }
        }
    }

    private static void CheckRates(DatasetLinker linker, DraftTable rates)
    {
        for (var row = 0; row < rates.Count; row++)
        {
            if (rates.Find("rate") is NumberColumn amounts && !amounts.IsEmpty(row) && amounts.NumeratorAt(row) <= 0)
            {
                var text = amounts.TextAt(row);
                linker.Fault("exchange_rates", row, "rate-not-positive", () => $"Column 'rate' holds '{text}', and a rate is above 0.", "Write how much of 'to_currency' one unit of 'from_currency' is.");
            }

            if (rates.Find("from_currency")?.TextAt(row) is { } from && rates.Find("to_currency")?.TextAt(row) == from)
            {
                linker.Fault("exchange_rates", row, "rate-of-itself", () => $"The rate is from '{from}' to '{from}', and a currency is always 1 of itself.", "Leave the row out, or name another currency.");
            }
        }
    }

    private static bool Has(DraftTable table, string column, int row) => table.Find(column) is { } found && !found.IsEmpty(row);

    private static void CheckGoals(DatasetLinker linker, DraftTable goals)
    {
        var owners = GoalOwners.Select(goals.Find).OfType<Column>().ToList();
        for (var row = 0; row < goals.Count; row++)
        {
            var at = row;
            if (owners.TrueForAll(owner => owner.IsEmpty(at)))
            {
                linker.Fault("goals", row, "goal-of-nobody", () => "None of 'person_id', 'plan' and 'team' has a value.", "Say whose goal it is.");
            }

            if (goals.Find("period") is TextColumn periods && periods.TextAt(row) is { } period && !PeriodName.TryParse(period, out _))
            {
                linker.Fault("goals", row, "period-unknown", () => $"Column 'period' holds '{period}', which names no period.", "Write 2024-10, 2024-Q4 or 2024, or a period of a calendar of the company's own: FY2024-P01, FY2024-Q1.");
            }
        }
    }
}
