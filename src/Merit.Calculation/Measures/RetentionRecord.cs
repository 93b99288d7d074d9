using System.Numerics;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures;

/// <summary>Takes down what makes up one person's retention, or the company's, account by account and movement by movement; reads the person's accounts and their movements alone.</summary>
/// <typeparam name="T">How wide the whole numbers are.</typeparam>
internal sealed class RetentionRecord<T>(RetentionRule rule, RunContext run, int person)
    where T : struct, IBinaryInteger<T>
{
    private readonly RetentionAmounts<T> _amounts = new(rule, run);
    private readonly List<RetentionContribution> _contributions = [];

    /// <summary>What the measure is made of: the base, then what became of it.</summary>
    public IReadOnlyList<RetentionContribution> Take()
    {
        GroupedRows? movements = null;
        IEnumerable<int> accounts = [];
        Parallel.Invoke(
            () => movements = rule.IsOfLogos ? null : rule.MovementsByAccount,
            () => accounts = rule.IsOfCompany ? Enumerable.Range(0, _amounts.Accounts) : AccountsOf(rule.Holdings.AccountsByPerson));
        var rows = new List<int>();
        foreach (var account in accounts)
        {
            TakeOpening(account);
            if (movements is not null && _amounts.Counts(account))
            {
                movements.AddTo(rows, account);
            }
        }

        rows.Sort();
        TakeChanges(rule.InOrder(rows));
        return _contributions;
    }

    private IReadOnlyList<int> AccountsOf(GroupedRows byPerson) => person < byPerson.Groups ? byPerson.Of(person) : [];

    private void TakeOpening(int account)
    {
        var amount = _amounts.BaseOf(account);
        if (amount == T.Zero)
        {
            return;
        }

        Take(account, null, rule.BaseDay, amount);
        if (_amounts.IsLost(account))
        {
            Take(account, null, rule.BaseDay, -amount);
        }
    }

    private void TakeChanges(IReadOnlyList<int> rows)
    {
        var left = new Dictionary<int, T>();
        foreach (var row in rows)
        {
            var account = rule.Revenue.Accounts[row];
            var change = _amounts.ChangeOf(_amounts.Changes, row);
            if (rule.IsCapped)
            {
                var most = left.TryGetValue(account, out var rest) ? rest : _amounts.MostLossOf(account);
                change = -RetentionAmounts<T>.LossOf(change, ref most);
                left[account] = most;
            }

            Take(account, row, rule.HolderDayOf(row), change);
        }
    }

    private void Take(int account, int? movementRow, int day, T amount)
    {
        var whole = (Ratio)BigInteger.CreateChecked(amount) / rule.Units;
        if (rule.IsOfCompany)
        {
            _contributions.Add(new(account, movementRow, whole, Ratio.One));
            return;
        }

        var holdings = rule.Holdings;
        foreach (var holding in holdings.Of(account))
        {
            if (holding.Person == person && holding.Contains(day - rule.FirstDay))
            {
                _contributions.Add(new(account, movementRow, whole, new(holdings.Shares.Shares[holding.ShareCode], holdings.Shares.Denominator)));
            }
        }
    }
}
