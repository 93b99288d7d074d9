using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Merit.Calculation.Results;
using Merit.Data.Tables;

namespace Merit.Bench.QuarterClose;

/// <summary>Writes results in the format of the workload: lines.csv and components.csv.</summary>
internal static class OutputFiles
{
    private const int Block = 256;

    private static readonly BigInteger FourDecimals = 10_000;

    public static void Write(CalculationResult result, string folder)
    {
        using (var components = new StreamWriter(Path.Combine(folder, "components.csv")))
        {
            components.Write("person_id,component,earned,payable\n");
            foreach (var participant in result.Participants)
            {
                foreach (var component in participant.Components)
                {
                    components.Write($"{participant.Id},{component.Component.Name},{component.Earned.ToAmountString()},{component.Payable.ToAmountString()}\n");
                }
            }
        }

        using var file = new FileStream(Path.Combine(folder, "lines.csv"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write("event_id,person_id,credited,earned,payable\n"u8);
        var turn = new Lock();
        Parallel.ForEach(Partitioner.Create(0, result.Participants.Count), part =>
        {
            using var lines = new CsvBytes(file, turn);
            for (var i = part.Item1; i < part.Item2; i++)
            {
                var person = Encoding.ASCII.GetBytes(result.Participants[i].Id);
                foreach (var earning in result.Participants[i].Components.Select(component => component.Lines).OfType<EarningLines>())
                {
                    Write(earning, person, lines);
                }
            }
        });
    }

    private static void Write(EarningLines earning, ReadOnlySpan<byte> person, CsvBytes lines)
    {
        // What takes numerators to four decimals; zero where nothing whole does.
        var toFourDecimals = !(FourDecimals % earning.CreditedDenominator).IsZero ? 0 : (long)(FourDecimals / earning.CreditedDenominator);
        for (var from = 0; from < earning.Count; from += Block)
        {
            var end = Math.Min(earning.Count, from + Block);
            AskForIds(earning, from, end);
            for (var line = from; line < end; line++)
            {
                Write(earning, line, toFourDecimals, person, lines);
            }
        }
    }

    // A person's events lie far from one another: asked for together, they come together.
    private static void AskForIds(EarningLines earning, int from, int end)
    {
        for (var line = from; line < end; line++)
        {
            CacheLine.Prefetch(ref MemoryMarshal.GetReference(earning.Table.Ids!.BytesAt(earning.RowOf(line))));
        }
    }

    private static void Write(EarningLines earning, int line, long toFourDecimals, ReadOnlySpan<byte> person, CsvBytes lines)
    {
        lines.Bytes(earning.Table.Ids!.BytesAt(earning.RowOf(line)));
        lines.Byte(',');
        lines.Bytes(person);
        lines.Byte(',');
        if (toFourDecimals > 0 && earning.CreditedNumeratorOf(line) is { } numerator)
        {
            lines.Scaled(numerator * toFourDecimals, 4);
        }
        else
        {
            lines.Bytes(Encoding.ASCII.GetBytes(earning.CreditedOf(line).ToDecimalString(4)));
        }

        lines.Byte(',');
        lines.Scaled(earning.EarnedMinorUnits[line], 2);
        lines.Byte(',');
        lines.Scaled(earning.PayableMinorUnits[line], 2);
        lines.EndLine();
    }
}
