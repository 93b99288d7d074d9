using System.Collections.Concurrent;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures;

/// <summary>Recurring revenue by account at the end of a day: the sum of its movements through that day.</summary>
internal sealed class RevenueHistory(Dataset dataset)
{
    private readonly Table _movements = dataset["movements"];
    private readonly int _accounts = dataset["accounts"].Count;
    private readonly ConcurrentDictionary<int, Int128[]> _through = new();

    /// <summary>What every amount is divided by.</summary>
    public long Denominator => Amounts?.Denominator ?? 1;

    /// <summary>The table of movements.</summary>
    public Table Movements => _movements;

    /// <summary>The movements' signed changes; null when there are none.</summary>
    public NumberColumn? Amounts => _movements.Find<NumberColumn>("arr");

    /// <summary>The movements' days.</summary>
    public ReadOnlySpan<int> Days => _movements.Count == 0 ? [] : _movements.Find<DateColumn>("date")!.DayNumbers;

    /// <summary>The movements' accounts.</summary>
    public ReadOnlySpan<int> Accounts => _movements.Count == 0 ? [] : _movements.Find<ReferenceColumn>("account_id")!.Rows;

    /// <summary>Revenue by account through a day, over <see cref="Denominator"/>.</summary>
    public Int128[] Through(int day) => _through.GetOrAdd(day, Sum);

    private Int128[] Sum(int day)
    {
        var sums = new Int128[_accounts];
        var days = Days;
        var accounts = Accounts;
        var amounts = Amounts is null ? default : Amounts.Numerators;
        for (var row = 0; row < days.Length; row++)
        {
            if (days[row] <= day)
            {
                sums[accounts[row]] += amounts[row];
            }
        }

        return sums;
    }
}
