using System.Diagnostics;
using System.Globalization;
using Merit.Bench.HandWritten.Close;
using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Variants;

/// <summary>
/// Measures other ways to write the two inner loops beside the chosen ones, in turns, on one thread. Processor time is reported: it says what a loop costs
/// on a machine that has other things to do as well.
/// </summary>
internal static class VariantsRun
{
    public static int Run(string data, int repeat)
    {
        var company = Company.Read(data, Environment.ProcessorCount);
        var calculation = new Calculation(company, threads: 1);
        var result = calculation.Run();
        var holders = calculation.Holders;
        var columns = ColumnIndex.Of(company.Assignments, company.OpeningCents.Length);
        var (events, lines) = (company.Events.Rows, result.LineStarts[^1]);
        (string Name, int Count, Action Work)[] variants =
        [
            ("crediting: packed, prefetched", events, () => calculation.Credit(0, holders)),
            ("crediting: packed, not prefetched", events, () => calculation.Credit(0, new PackedHoldersWithoutPrefetch(holders))),
            ("crediting: a column for each field", events, () => calculation.Credit(0, columns)),
            ("order and tiers: Int64", lines, calculation.PayCommissions<Int64Tiers>),
            ("order and tiers: Int128", lines, calculation.PayCommissions<Int128Tiers>),
            ("order and tiers: Decimal", lines, calculation.PayCommissions<DecimalTiers>),
            ("order and tiers: BigInteger", lines, calculation.PayCommissions<BigIntegerTiers>),
        ];
        var times = variants.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < repeat; round++)
        {
            for (var i = 0; i < variants.Length; i++)
            {
                times[i].Add(ProcessorTime(variants[i].Work));
            }
        }

        Console.WriteLine("| variant | ms | ns each |");
        Console.WriteLine("|---|--:|--:|");
        for (var i = 0; i < variants.Length; i++)
        {
            var median = times[i].Order().ElementAt(repeat / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {variants[i].Name} | {median:N0} | {median * 1e6 / variants[i].Count:N1} |"));
        }

        return 0;
    }

    private static double ProcessorTime(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - start).TotalMilliseconds;
    }
}
