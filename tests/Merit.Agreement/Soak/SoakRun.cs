using System.Diagnostics;
using System.Globalization;

namespace Merit.Agreement.Soak;

/// <summary>Runs case after case until one differs, and says how often the cases met what is hard.</summary>
/// <param name="work">What becomes of the case of a seed.</param>
/// <param name="output">Where to say it.</param>
public sealed class SoakRun(Func<ulong, CaseOutcome> work, TextWriter output)
{
    /// <summary>So many cases are worked out side by side before the next ones are begun: a difference is found soon, and the first one is always the same.</summary>
    private const int AtOnce = 64;

    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, int> _met = new(StringComparer.Ordinal);
    private readonly Stopwatch _time = new();
    private TimeSpan _reported;
    private int _done;

    /// <summary>Runs the cases of so many seeds in order, from the first on.</summary>
    /// <returns>Whether engine and reference agree on all of them.</returns>
    public bool Run(ulong first, int count)
    {
        Say($"Cases of the seeds {first} to {first + (ulong)count - 1}: engine against reference, at each width of arithmetic and with the rows in another order.");
        _time.Restart();
        while (_done < count)
        {
            var from = first + (ulong)_done;
            var outcomes = Enumerable.Range(0, Math.Min(AtOnce, count - _done)).AsParallel().AsOrdered().Select(i => work(from + (ulong)i)).ToList();
            foreach (var outcome in outcomes)
            {
                if (outcome.Difference is not null)
                {
                    return Differs(outcome);
                }

                Count(outcome);
            }

            Report(count);
        }

        SayWhatWasMet();
        Say($"{_done} cases agree, of the seeds {first} to {first + (ulong)count - 1}; {Seconds()}");
        return true;
    }

    private void Count(CaseOutcome outcome)
    {
        _done++;
        foreach (var name in outcome.Facts is { } facts ? facts.Met.Concat(facts.PaysNothing ? ["pays nothing at all"] : []) : [])
        {
            _met[name] = _met.GetValueOrDefault(name) + 1;
        }
    }

    private bool Differs(CaseOutcome outcome)
    {
        SayWhatWasMet();
        Say($"The case of seed {outcome.Seed} differs.{Environment.NewLine}{outcome.Difference}");
        Say($"{_done} cases agree, and the case of seed {outcome.Seed} does not: ./soak.sh 1 {outcome.Seed} replays it; {Seconds()}");
        return false;
    }

    private void Report(int count)
    {
        if (_time.Elapsed - _reported < BetweenReports || _done == count)
        {
            return;
        }

        _reported = _time.Elapsed;
        var left = TimeSpan.FromSeconds(Math.Ceiling(_time.Elapsed.TotalSeconds / _done * (count - _done)));
        Say($"  {_done} of {count} agree, {_done / _time.Elapsed.TotalSeconds:0} a second, about {left:h\\:mm\\:ss} left");
    }

    private void SayWhatWasMet()
    {
        if (_done == 0)
        {
            return;
        }

        Say($"Of {_done} cases so many had:");
        var widest = _met.Keys.Select(name => name.Length).DefaultIfEmpty().Max();
        foreach (var (name, times) in _met.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Say($"  {name.PadRight(widest)}  {times,8}  {100.0 * times / _done,5:0.0} %");
        }
    }

    private string Seconds() => string.Create(CultureInfo.InvariantCulture, $"{_time.Elapsed.TotalSeconds:0} s");

    private void Say(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
