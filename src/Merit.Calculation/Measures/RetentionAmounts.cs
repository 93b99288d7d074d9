using System.Numerics;
using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures;

/// <summary>What an account, or a movement of it, adds to a retention measure, seen whole: sums and records are made of the same amounts.</summary>
/// <typeparam name="T">How wide the whole numbers are.</typeparam>
internal sealed class RetentionAmounts<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T[] _opening;
    private readonly T[]? _closing;
    private readonly NumberColumn? _amounts;
    private readonly BigInteger[]? _converted;
    private readonly bool _isOfCohort;

    public RetentionAmounts(RetentionRule rule, RunContext run)
    {
        _opening = rule.Revenue.Through<T>(rule.FirstDay - 1);
        _closing = rule.IsOfLogos ? rule.Revenue.Through<T>(run.Period.End.DayNumber) : null;
        _amounts = rule.Revenue.Amounts;
        _converted = rule.Revenue.Converted?.Numerators;
        _isOfCohort = rule.IsOfCohort;
        if (run.Exclusions.Any)
        {
            (_opening, _closing) = ((T[])_opening.Clone(), (T[]?)_closing?.Clone());
            Exclude(rule, run);
        }
    }

    // An excluded account opens with nothing; what an excluded movement of the period took or gave is still there at the close.
    private void Exclude(RetentionRule rule, RunContext run)
    {
        for (var account = 0; account < _opening.Length; account++)
        {
            _opening[account] = rule.IsAccountExcluded(account) ? T.Zero : _opening[account];
        }

        var movements = run.Exclusions.Table.Find<ReferenceColumn>("event_id");
        foreach (var row in movements is null || _closing is null ? [] : movements.Rows.ToArray().Where(row => row != ReferenceColumn.Empty).Distinct())
        {
            if (DateOnly.FromDayNumber(run.Revenue.Dates!.DayNumbers[row]) is var day && run.Period.Range.Contains(day))
            {
                _closing![run.Revenue.Accounts[row]] -= ChangeOf(Changes, row);
            }
        }
    }

    /// <summary>How many accounts there are.</summary>
    public int Accounts => _opening.Length;

    /// <summary>The account's part of the base; zero for none.</summary>
    public T BaseOf(int account) => _opening[account] <= T.Zero ? T.Zero : _closing is null ? _opening[account] : T.One;

    /// <summary>Whether an account of the base is lost as a whole, which only a count of accounts asks.</summary>
    public bool IsLost(int account) => _closing is not null && _closing[account] <= T.Zero;

    /// <summary>Whether movements of the account count.</summary>
    public bool Counts(int account) => !_isOfCohort || _opening[account] > T.Zero;

    /// <summary>The movements' changes, to be held while many are read.</summary>
    public NumeratorSpan Changes => _amounts is null ? default : _amounts.Numerators;

    /// <summary>A movement's change.</summary>
    public T ChangeOf(NumeratorSpan changes, int row) => typeof(T) != typeof(BigInteger) || _converted is null ? T.CreateChecked(changes[row]) : T.CreateChecked(_converted[row]);

    /// <summary>What an account can lose where losses are capped.</summary>
    public T MostLossOf(int account) => T.Max(_opening[account], T.Zero);

    /// <summary>A loss where losses are capped: it uses the opening revenue up, and what goes beyond it was won in the period and is nobody's loss.</summary>
    public static T LossOf(T change, ref T left)
    {
        var loss = T.Min(-change, left);
        left -= loss;
        return loss;
    }
}
