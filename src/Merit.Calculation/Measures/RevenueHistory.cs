using System.Collections.Concurrent;
using System.Numerics;
using Merit.Calculation.Exchange;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures;

/// <summary>Recurring revenue by account at the end of a day: the sum of its movements through that day.</summary>
/// <param name="dataset">The movements and accounts.</param>
/// <param name="converted">The changes in the plan's currency, where that is not theirs.</param>
internal sealed class RevenueHistory(Dataset dataset, ConvertedRevenue? converted = null)
{
    private readonly Table _movements = dataset["movements"];
    private readonly ReferenceColumn? _account = dataset["movements"].Find<ReferenceColumn>("account_id");
    private readonly int _accounts = dataset["accounts"].Count;
    private readonly ConcurrentDictionary<string, Lazy<GroupedRows>> _ofPeriod = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(int Day, Type Width), Lazy<Array>> _through = new();

    /// <summary>The movements of the period that a measure counts, by account: kept once they were found for an explanation.</summary>
    /// <param name="which">Tells one choice of movements from another.</param>
    /// <param name="find">Finds them.</param>
    public GroupedRows MovementsOfPeriod(string which, Func<GroupedRows> find) => _ofPeriod.GetOrAdd(which, _ => new(find)).Value;

    /// <summary>What every amount is divided by.</summary>
    public BigInteger Denominator => Converted?.Denominator ?? Amounts?.Denominator ?? 1;

    /// <summary>The changes in the plan's currency; null where they are in it as they stand.</summary>
    public ConvertedRevenue? Converted { get; } = converted;

    /// <summary>The table of movements.</summary>
    public Table Movements => _movements;

    /// <summary>A movement's signed change in the plan's currency; null when there are none.</summary>
    public Ratio? ChangeOf(int row) => Converted is null ? Amounts?.At(row) : new Ratio(Converted.Numerators[row], Converted.Denominator);

    /// <summary>The movements' signed changes, each in its own currency; null when there are none.</summary>
    public NumberColumn? Amounts { get; } = dataset["movements"].Find<NumberColumn>("arr");

    /// <summary>The movements' days; null when there are none.</summary>
    public DateColumn? Dates { get; } = dataset["movements"].Find<DateColumn>("date");

    /// <summary>The movements' accounts.</summary>
    public ReadOnlySpan<int> Accounts => _account is null ? [] : _account.Rows;

    /// <summary>No account's revenue is larger on any day, its sign aside, as a numerator.</summary>
    public BigInteger Largest => new BigInteger(Amounts?.LargestMagnitude ?? 0) * Math.Max(1, _movements.Count);

    /// <summary>Revenue by account through a day, over <see cref="Denominator"/>.</summary>
    /// <typeparam name="T">A width that <see cref="Largest"/> fits; <see cref="BigInteger"/> where amounts are converted.</typeparam>
    public T[] Through<T>(int day)
        where T : struct, IBinaryInteger<T> => (T[])_through.GetOrAdd((day, typeof(T)), _ => new(() => Sum<T>(day))).Value;

    private T[] Sum<T>(int day)
        where T : struct, IBinaryInteger<T>
    {
        var sums = new T[_accounts];
        if (Dates is null)
        {
            return sums;
        }

        var through = new RowsBetween(new(Dates), 0, day, _movements.Count);
        var accounts = Accounts;
        var amounts = Amounts is null ? default : Amounts.Numerators;
        var inPlanCurrency = Converted?.Numerators;
        var rows = new int[Parts.Block];
        for (var start = 0; start < _movements.Count; start += Parts.Block)
        {
            var count = through.Find(start, Math.Min(_movements.Count, start + Parts.Block), rows);
            foreach (var row in rows.AsSpan(0, count))
            {
                sums[accounts[row]] += typeof(T) != typeof(BigInteger) || inPlanCurrency is null ? T.CreateChecked(amounts[row]) : T.CreateChecked(inPlanCurrency[row]);
            }
        }

        return sums;
    }
}
