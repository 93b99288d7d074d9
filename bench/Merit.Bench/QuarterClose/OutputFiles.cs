using System.Collections.Concurrent;
using System.Numerics;
using Merit.Calculation.Results;

namespace Merit.Bench.QuarterClose;

/// <summary>Writes results in the format of the workload: lines.csv and components.csv.</summary>
internal static class OutputFiles
{
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
                foreach (var earning in result.Participants[i].Components.Select(component => component.Lines).OfType<EarningLines>())
                {
                    Write(earning, result.Participants[i].Id, lines);
                }
            }
        });
    }

    private static void Write(EarningLines earning, string person, CsvBytes lines)
    {
        var ids = earning.Table.Ids!;
        var toFourDecimals = new BigInteger(10_000) / earning.CreditedDenominator;
        var isScaled = toFourDecimals * earning.CreditedDenominator == 10_000 && !earning.CreditedNumerators.IsEmpty;
        for (var line = 0; line < earning.Count; line++)
        {
            lines.Bytes(ids.BytesAt(earning.RowOf(line)));
            lines.Text(",");
            lines.Text(person);
            lines.Text(",");
            if (isScaled)
            {
                lines.Scaled(earning.CreditedNumerators[line] * (long)toFourDecimals, 4);
            }
            else
            {
                lines.Text(earning.CreditedOf(line).ToDecimalString(4));
            }

            lines.Text(",");
            lines.Scaled(earning.EarnedMinorUnits[line], 2);
            lines.Text(",");
            lines.Scaled(earning.PayableMinorUnits[line], 2);
            lines.EndLine();
        }
    }
}
