namespace Merit.Bench.HandWritten.Reading;

/// <summary>What the plan reads of the five files, in columns; people and accounts are their numbers less one.</summary>
internal sealed unsafe record Company(PeopleColumns People, long[] OpeningCents, AssignmentColumns Assignments, EventColumns Events, UsageColumns Usage)
{
    public static Company Read(string folder, int threads) => new(
        ReadPeople(Path.Combine(folder, "people.csv"), threads),
        ReadAccounts(Path.Combine(folder, "accounts.csv"), threads),
        ReadAssignments(Path.Combine(folder, "assignments.csv"), threads),
        ReadEvents(Path.Combine(folder, "revenue_events.csv"), threads),
        ReadUsage(Path.Combine(folder, "usage.csv"), threads));

    private static PeopleColumns ReadPeople(string path, int threads)
    {
        using var file = new LineChunks(path, threads);
        var people = new PeopleColumns(file.Rows);
        file.Parse((_, start, end) =>
        {
            for (var fields = new Fields(start, end); fields.More; fields.EndOfLine())
            {
                var row = fields.Id('P') - 1;
                fields.Skip();
                people.AreManagers[row] = fields.Letter() == (byte)'m';
                people.Managers[row] = fields.IdOrNone('P') - 1;
                fields.Skip();
                fields.Skip();
                people.Variables[row] = fields.Hundredths();
                fields.Skip();
            }
        });
        return people;
    }

    private static long[] ReadAccounts(string path, int threads)
    {
        using var file = new LineChunks(path, threads);
        var opening = new long[file.Rows];
        file.Parse((_, start, end) =>
        {
            for (var fields = new Fields(start, end); fields.More; fields.EndOfLine())
            {
                var row = fields.Id('A') - 1;
                fields.Skip();
                fields.Skip();
                opening[row] = fields.Hundredths();
            }
        });
        return opening;
    }

    private static AssignmentColumns ReadAssignments(string path, int threads)
    {
        using var file = new LineChunks(path, threads);
        var assignments = new AssignmentColumns(file.Rows);
        file.Parse((row, start, end) =>
        {
            for (var fields = new Fields(start, end); fields.More; fields.EndOfLine(), row++)
            {
                assignments.Accounts[row] = fields.Id('A') - 1;
                assignments.People[row] = fields.Id('P') - 1;
                assignments.Shares[row] = checked((byte)fields.Hundredths());
                assignments.From[row] = fields.Day(QuarterDays.Never);
                assignments.To[row] = fields.Day(QuarterDays.Never);
            }
        });
        return assignments;
    }

    private static EventColumns ReadEvents(string path, int threads)
    {
        using var file = new LineChunks(path, threads);
        var events = new EventColumns(file.Rows);
        file.Parse((row, start, end) =>
        {
            for (var fields = new Fields(start, end); fields.More; fields.EndOfLine(), row++)
            {
                events.Ids[row] = fields.Id('E');
                events.Accounts[row] = fields.Id('A') - 1;
                var day = fields.Day(QuarterDays.Never);
                events.Days[row] = (uint)day <= QuarterDays.Last ? (byte)day : throw new InvalidDataException("An event lies outside the quarter.");
                events.Kinds[row] = fields.Kind();
                events.Amounts[row] = fields.Hundredths();
                events.Terms[row] = checked((byte)fields.Number());
                fields.Skip();
                events.PaidDays[row] = fields.Day(QuarterDays.Never);
                events.PaidAmounts[row] = fields.Hundredths();
            }
        });
        RequireAscending(events.Ids);
        return events;
    }

    private static UsageColumns ReadUsage(string path, int threads)
    {
        using var file = new LineChunks(path, threads);
        var usage = new UsageColumns(file.Rows);
        file.Parse((row, start, end) =>
        {
            for (var fields = new Fields(start, end); fields.More; fields.EndOfLine(), row++)
            {
                usage.Accounts[row] = fields.Id('A') - 1;
                usage.Days[row] = fields.Day(QuarterDays.Never);
                usage.Licences[row] = (int)fields.Number();
                fields.Skip();
                usage.ActiveUsers[row] = (int)fields.Number();
            }
        });
        return usage;
    }

    /// <summary>The order of lines is that of the file within a day; this is what makes it the order of ids.</summary>
    private static void RequireAscending(int[] ids)
    {
        for (var row = 1; row < ids.Length; row++)
        {
            if (ids[row] <= ids[row - 1])
            {
                throw new InvalidDataException("The ids of events do not ascend.");
            }
        }
    }
}
