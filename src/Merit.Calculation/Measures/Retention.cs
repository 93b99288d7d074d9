using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Measures;

/// <summary>The retention measures (design, section 6, point 5; the choices in <c>docs/plan-reference.md</c>).</summary>
internal sealed class Retention
{
    private readonly RunContext _run;
    private readonly StandardMeasureNode _node;
    private readonly Holdings _holdings;
    private readonly Int128[] _opening;
    private readonly Int128[] _base;
    private readonly Int128[] _change;
    private readonly List<RetentionContribution>? _contributions;
    private readonly int _person;
    private Int128 _companyBase;
    private Int128 _companyChange;

    private Retention(StandardMeasureNode node, RunContext run, int? explainedPerson = null)
    {
        _contributions = explainedPerson is null ? null : [];
        _person = explainedPerson ?? -1;
        _node = node;
        _run = run;
        _holdings = run.HoldingsOf(Choice("role") is { Length: > 0 } role ? [role] : []);
        _opening = run.Revenue.Through(run.Period.Start.DayNumber - 1);
        _base = new Int128[run.People.Count];
        _change = new Int128[run.People.Count];
    }

    /// <summary>Works the measure out for everyone.</summary>
    public static PersonQuotients Measure(StandardMeasureNode node, RunContext run)
    {
        var retention = new Retention(node, run);
        retention.Work();
        return retention.Result();
    }

    /// <summary>What a person's measure is made of, account by account and movement by movement: the same work with a recorder on.</summary>
    public static IReadOnlyList<RetentionContribution> Contributions(StandardMeasureNode node, RunContext run, int person)
    {
        var retention = new Retention(node, run, person);
        retention.Work();
        return retention._contributions!;
    }

    private void Work()
    {
        if (_node.Measure == StandardMeasure.LogoRetention)
        {
            CountLogos();
            return;
        }

        AddOpening();
        AddChanges();
    }

    private string Choice(string name) => _node.Choices.GetValueOrDefault(name, "");

    private void AddOpening()
    {
        for (var account = 0; account < _opening.Length; account++)
        {
            if (_opening[account] > 0)
            {
                _companyBase += _opening[account];
                Credit(_base, account, _run.Period.Start.DayNumber, _opening[account], null);
            }
        }
    }

    private void AddChanges()
    {
        var isGross = _node.Measure == StandardMeasure.GrossRetention;
        var cohortOnly = !isGross || Choice("losses_from") == "cohort";
        var atEvent = Choice("movement_holder") == "at_event";
        var capped = isGross && Choice("cap") == "account";
        var accounts = _run.Revenue.Accounts;
        var left = capped ? (Int128[])_opening.Clone() : [];
        foreach (var row in RowsInOrder(isGross, capped && atEvent))
        {
            var account = accounts[row];
            if (cohortOnly && _opening[account] <= 0)
            {
                continue;
            }

            Int128 change = _run.Revenue.Amounts!.Numerators[row];
            if (capped)
            {
                // Losses use up the account's opening revenue in order; what goes beyond it was won in the period and is nobody's loss.
                var loss = Int128.Min(-change, Int128.Max(left[account], 0));
                left[account] -= loss;
                change = -loss;
            }

            _companyChange += change;
            Credit(_change, account, atEvent ? _run.Revenue.Days[row] : _run.Period.Start.DayNumber, change, row);
        }
    }

    private List<int> RowsInOrder(bool lossesOnly, bool ordered)
    {
        var movements = _run.Revenue.Movements;
        var rows = new List<int>();
        var days = _run.Revenue.Days;
        var amounts = _run.Revenue.Amounts is { } column ? column.Numerators : [];
        var kinds = movements.Find<TextColumn>("kind");
        var contraction = kinds?.Pool.Find("contraction") ?? -1;
        var churn = kinds?.Pool.Find("churn") ?? -1;
        for (var row = 0; row < days.Length; row++)
        {
            if (days[row] < _run.Period.Start.DayNumber || days[row] > _run.Period.End.DayNumber)
            {
                continue;
            }

            var isLoss = amounts[row] < 0 && (kinds!.Codes[row] == contraction || kinds.Codes[row] == churn);
            if (!lossesOnly || isLoss)
            {
                rows.Add(row);
            }
        }

        if (ordered)
        {
            var ids = movements.Ids!;
            rows.Sort((a, b) => _run.Revenue.Days[a] != _run.Revenue.Days[b] ? _run.Revenue.Days[a].CompareTo(_run.Revenue.Days[b]) : ids.CompareRows(a, b));
        }

        return rows;
    }

    private void CountLogos()
    {
        var closing = _run.Revenue.Through(_run.Period.End.DayNumber);
        for (var account = 0; account < _opening.Length; account++)
        {
            if (_opening[account] <= 0)
            {
                continue;
            }

            _companyBase++;
            Credit(_base, account, _run.Period.Start.DayNumber, 1, null);
            if (closing[account] <= 0)
            {
                _companyChange--;
                Credit(_change, account, _run.Period.Start.DayNumber, -1, null);
            }
        }
    }

    private void Credit(Int128[] sums, int account, int day, Int128 amount, int? movementRow)
    {
        if (_contributions is not null && Choice("of") == "company")
        {
            Record(account, movementRow, amount, 1, 1);
        }

        foreach (var holding in _holdings.Of(account))
        {
            if (holding.Contains(day))
            {
                sums[holding.Person] = checked(sums[holding.Person] + (amount * holding.Share));
                if (_contributions is not null && holding.Person == _person && Choice("of") != "company")
                {
                    Record(account, movementRow, amount, holding.Share, _holdings.ShareDenominator);
                }
            }
        }
    }

    private void Record(int account, int? movementRow, Int128 amount, long share, long shareDenominator) =>
        _contributions!.Add(new(account, movementRow, (Ratio)(System.Numerics.BigInteger)amount / Units, new Ratio(share, shareDenominator)));

    private long Units => _node.Measure == StandardMeasure.LogoRetention ? 1 : _run.Revenue.Denominator;

    private PersonQuotients Result()
    {
        // Only a loss can bring gross retention below zero, when losses are not the base's own.
        var floored = _node.Measure == StandardMeasure.GrossRetention;
        (Ratio, Ratio)? Parts(Int128 basis, Int128 change, Ratio denominator)
        {
            var kept = basis + change;
            return ((Ratio)(System.Numerics.BigInteger)(floored ? Int128.Max(kept, 0) : kept) / denominator, (Ratio)(System.Numerics.BigInteger)basis / denominator);
        }

        if (Choice("of") == "company")
        {
            var company = Parts(_companyBase, _companyChange, Units);
            return new(_ => company);
        }

        var denominator = (Ratio)Units * _holdings.ShareDenominator;
        return new(person => Parts(_base[person], _change[person], denominator));
    }
}
