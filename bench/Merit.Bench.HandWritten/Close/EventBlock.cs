using System.Runtime.CompilerServices;
using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Close;

/// <summary>
/// A thousand rows or so, sorted by what the plan does with them. Kinds alternate at random, so a branch on them is guessed wrong every third time; sorting
/// without a branch first costs less, and shows which accounts will be asked for.
/// </summary>
internal sealed class EventBlock
{
    public const int Length = 1024;

    private const int LongTerm = 24;

    private readonly int[] _expansions = new int[Length];
    private readonly int[] _losses = new int[Length];
    private readonly int[] _longRenewals = new int[Length];
    private int _expansionCount;
    private int _lossCount;
    private int _longRenewalCount;

    public ReadOnlySpan<int> Expansions => _expansions.AsSpan(0, _expansionCount);

    public ReadOnlySpan<int> Losses => _losses.AsSpan(0, _lossCount);

    public ReadOnlySpan<int> LongRenewals => _longRenewals.AsSpan(0, _longRenewalCount);

    public void Sort(EventColumns events, int start, int end)
    {
        var kinds = events.Kinds.AsSpan(start, end - start);
        var terms = events.Terms.AsSpan(start, kinds.Length);
        var (expansions, losses, longRenewals) = (0, 0, 0);
        for (var i = 0; i < kinds.Length; i++)
        {
            var kind = kinds[i];
            var row = start + i;
            _expansions[expansions] = row;
            _losses[losses] = row;
            _longRenewals[longRenewals] = row;
            expansions += One(kind == EventKind.Expansion);
            losses += One(kind >= EventKind.Contraction);
            longRenewals += One(kind == EventKind.Renewal) & One(terms[i] >= LongTerm);
        }

        (_expansionCount, _lossCount, _longRenewalCount) = (expansions, losses, longRenewals);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int One(bool condition) => condition ? 1 : 0;
}
