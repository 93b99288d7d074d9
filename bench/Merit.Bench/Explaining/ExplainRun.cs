using System.Security.Cryptography;
using System.Text.Json;
using Merit.Application.Explaining;
using Merit.Bench.QuarterClose;
using Merit.Calculation;
using Merit.Calculation.Results;

namespace Merit.Bench.Explaining;

/// <summary>Explains people's figures of the quarter close, all components of each, and says how long that takes: the first explanation of a calculation apart from those after it.</summary>
internal static class ExplainRun
{
    public static int Run(string data, int people, int calculations)
    {
        if (QuarterCloseCompany.Load(data) is not { } company)
        {
            return 1;
        }

        CalculationRun? run = null;
        var first = new Dictionary<string, List<ExplanationCost>>(StringComparer.Ordinal);
        for (var i = 0; i < calculations; i++)
        {
            // A calculation for each plan, so that each has a first explanation; the last is kept for the later ones.
            for (var plan = 0; plan < (run?.Result.Plans.Count ?? 1); plan++)
            {
                run = company.Calculate();
                if (run is null)
                {
                    return 1;
                }

                var name = run.Result.Plans[plan].Name;
                first.TryAdd(name, []);
                first[name].Add(ExplanationCost.Of(run, Evenly(run, name, calculations)[i]));
            }
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            first_of_process_ms = Math.Round(first[run!.Result.Plans[0].Name][0].Milliseconds, 1),
            first_of_calculation = run.Result.Plans.ToDictionary(plan => plan.Name, plan => Summary([.. first[plan.Name].Skip(plan == run.Result.Plans[0] ? 1 : 0)]), StringComparer.Ordinal),
            later = Later(run, people),
            documents_sha256 = Hash(run, people),
        }));
        return 0;
    }

    // People of all plans by turns, as people ask.
    private static Dictionary<string, object> Later(CalculationRun run, int people)
    {
        var chosen = run.Result.Plans.ToDictionary(plan => plan.Name, plan => Evenly(run, plan.Name, people), StringComparer.Ordinal);
        var found = chosen.ToDictionary(pair => pair.Key, _ => new List<ExplanationCost>(), StringComparer.Ordinal);
        for (var i = 0; i < people; i++)
        {
            foreach (var (plan, participants) in chosen.Where(pair => i < pair.Value.Count))
            {
                found[plan].Add(ExplanationCost.Of(run, participants[i]));
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => Summary(pair.Value), StringComparer.Ordinal);
    }

    private static object Summary(List<ExplanationCost> costs) => new
    {
        explanations = costs.Count,
        time_ms = ExplanationSpread.Of(costs.Select(cost => cost.Milliseconds)),
        processor_ms = ExplanationSpread.Of(costs.Select(cost => cost.ProcessorMilliseconds)),
        nodes = ExplanationSpread.Of(costs.Select(cost => (double)cost.Nodes)),
        bytes_per_node = ExplanationSpread.Of(costs.Select(cost => (double)cost.Bytes / cost.Nodes)),
    };

    private static List<ParticipantResult> Evenly(CalculationRun run, string plan, int count)
    {
        var all = run.Result.Participants.Where(participant => participant.Plan.Name == plan).ToList();
        return [.. Enumerable.Range(0, Math.Min(count, all.Count)).Select(i => all[(int)((long)i * all.Count / Math.Min(count, all.Count))])];
    }

    // What the explanations say, so that a change meant to make them faster can be seen to have left every letter.
    private static string Hash(CalculationRun run, int people)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            foreach (var participant in run.Result.Plans.SelectMany(plan => Evenly(run, plan.Name, people)))
            {
                ExplanationDocument.WriteJson(run.Result.Period, [new(participant, run.Explain(participant, null))], stream);
            }
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
