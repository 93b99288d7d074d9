using Merit.Bench.HandWritten.Close;
using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Writing;

/// <summary>Writes lines.csv and components.csv. Threads take turns of people, and put what they formatted one after the other.</summary>
internal static class OutputFiles
{
    private const int PeopleAtOnce = 64;

    public static void Write(Company company, ClosedQuarter result, string folder, int threads)
    {
        Directory.CreateDirectory(folder);
        WriteFile(Path.Combine(folder, "lines.csv"), "event_id,person_id,credited,earned,payable\n", company.People.Rows, threads, (person, text) => Lines(company, result, person, text));
        WriteFile(Path.Combine(folder, "components.csv"), "person_id,component,earned,payable\n", company.People.Rows, threads, (person, text) => Components(company, result, person, text));
    }

    private static void Lines(Company company, ClosedQuarter result, int person, CsvText text)
    {
        for (var line = result.LineStarts[person]; line < result.LineStarts[person + 1]; line++)
        {
            text.Id((byte)'E', company.Events.Ids[result.EventRows[line]], 9);
            text.Id((byte)'P', person + 1, 5);
            text.Scaled(result.Credited[line], 4, (byte)',');
            text.Scaled(result.Earned[line], 2, (byte)',');
            text.Scaled(result.Payable[line], 2, (byte)'\n');
        }
    }

    private static void Components(Company company, ClosedQuarter result, int person, CsvText text)
    {
        void Row(ReadOnlySpan<byte> component, long earned, long payable)
        {
            text.Id((byte)'P', person + 1, 5);
            text.Name(component);
            text.Scaled(earned, 2, (byte)',');
            text.Scaled(payable, 2, (byte)'\n');
        }

        if (company.People.AreManagers[person])
        {
            Row("team_grr_bonus"u8, result.RetentionBonus[person], result.RetentionBonus[person]);
            return;
        }

        Row("grr_bonus"u8, result.RetentionBonus[person], result.RetentionBonus[person]);
        Row("expansion_commission"u8, result.CommissionEarned[person], result.CommissionPayable[person]);
        Row("spif_expansion"u8, result.LargeExpansions[person], result.LargeExpansions[person]);
        Row("spif_renewal"u8, result.LongRenewals[person], result.LongRenewals[person]);
        Row("adoption_bonus"u8, result.AdoptionBonus[person], result.AdoptionBonus[person]);
    }

    private static void WriteFile(string path, string heading, int people, int threads, Action<int, CsvText> write)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(file, System.Text.Encoding.ASCII.GetBytes(heading), 0);
        long end = heading.Length;
        var (taken, turn) = (-1, 0);
        Parallel.For(0, threads, _ =>
        {
            var text = new CsvText();
            for (var part = Interlocked.Increment(ref taken); part * PeopleAtOnce < people; part = Interlocked.Increment(ref taken))
            {
                text.Clear();
                for (var person = part * PeopleAtOnce; person < Math.Min(people, (part + 1) * PeopleAtOnce); person++)
                {
                    write(person, text);
                }

                SpinWait.SpinUntil(() => Volatile.Read(ref turn) == part);
                var start = end;
                end += text.Written.Length;
                Volatile.Write(ref turn, part + 1);
                RandomAccess.Write(file, text.Written, start);
            }
        });
    }
}
