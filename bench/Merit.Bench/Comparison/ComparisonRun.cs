using System.Globalization;
using Merit.Bench.Comparison.Contestants;

namespace Merit.Bench.Comparison;

/// <summary>Runs the programs in rounds, so that whatever disturbs the machine disturbs all of them, and checks what they wrote.</summary>
internal sealed class ComparisonRun(Workbench bench, IReadOnlyList<Contestant> contestants)
{
    private readonly Dictionary<string, List<Measurement>> _measured = contestants.ToDictionary(contestant => contestant.Key, _ => new List<Measurement>(), StringComparer.Ordinal);
    private readonly Dictionary<string, string> _failed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _right = new(StringComparer.Ordinal);
    private readonly HashSet<string> _versions = new(StringComparer.Ordinal);

    /// <summary>The versions that the programs said they are.</summary>
    public IEnumerable<string> Versions => _versions.Order(StringComparer.Ordinal);

    public IReadOnlyList<ComparisonRow> Run()
    {
        for (var round = 1; round <= contestants.Max(contestant => contestant.Runs); round++)
        {
            foreach (var contestant in contestants.Where(contestant => contestant.Runs >= round && !_failed.ContainsKey(contestant.Key)))
            {
                Measure(contestant, round);
            }
        }

        return [.. contestants.Select(Row)];
    }

    private void Measure(Contestant contestant, int round)
    {
        var whole = contestant.Command!(OutputOf(contestant)).Run();
        var warm = whole.Succeeded && contestant.Warm is not null ? contestant.Warm(OutputOf(contestant)).Run() : whole;
        if (!warm.Succeeded)
        {
            _failed[contestant.Key] = warm.Reason;
            Workbench.Say($"{contestant.Key}: {warm.Reason}");
            return;
        }

        var (measurement, version) = Measurement.Read(whole);
        measurement = measurement with { CalculationsMs = Measurement.Read(warm).Measurement.CalculationsMs };
        _measured[contestant.Key].Add(measurement);
        if (version is not null)
        {
            _versions.Add(version);
        }

        Workbench.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{contestant.Key}, run {round} of {contestant.Runs}: calculation {measurement.CalculationMs:N0} ms, whole run {measurement.WholeMs:N0} ms, {measurement.PeakMemoryMb:N0} MB"));
    }

    private ComparisonRow Row(Contestant contestant)
    {
        var reason = contestant.NotRun ?? _failed.GetValueOrDefault(contestant.Key);
        var agreement = reason is null ? Check(contestant) : null;
        return new ComparisonRow(contestant.Key, contestant.Title, contestant.Size, _measured[contestant.Key], agreement, reason);
    }

    private Agreement Check(Contestant contestant)
    {
        var agreement = Agreement.Of(OutputOf(contestant), RightOf(contestant.Size));
        Workbench.Say($"{contestant.Key}, right to the cent: {agreement.Text}");
        return agreement;
    }

    /// <summary>The output of the loop by hand, held to the checksums of the reference: one run of it where it is not in the comparison at that size.</summary>
    private string RightOf(string size)
    {
        if (_right.TryGetValue(size, out var known))
        {
            return known;
        }

        var folder = bench.FolderOf("right", size);
        var result = OwnPrograms.ByHand(bench, size, 1).Command!(folder).Run();
        if (!result.Succeeded || Agreement.IsReference(folder, size) == false)
        {
            throw new InvalidOperationException($"The loop by hand does not give the reference's results at size {size}: {result.Reason}");
        }

        return _right[size] = folder;
    }

    private string OutputOf(Contestant contestant) => bench.FolderOf("out", contestant.Key);
}
