using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>People, reporting lines, teams, pay and plan assignments of a generated company.</summary>
/// <param name="world">What the case shares.</param>
/// <param name="abroad">Who is paid in which currency.</param>
internal sealed class CompanyGenerator(World world, PayAbroad abroad)
{
    private static readonly DateOnly LongAgo = new(2021, 1, 1);
    private readonly Dice _dice = world.Dice;
    private readonly CompanyRows _rows = new();

    /// <summary>Keys of the people.</summary>
    public List<string> People { get; } = [];

    /// <summary>A company whose people are on these plans.</summary>
    public CompanyRows Generate(IReadOnlyList<string> plans)
    {
        var count = _dice.Pick(1, 2, 3, 3, 4, 4, 5, 6);
        for (var i = 1; i <= count; i++)
        {
            Person(i, plans);
        }

        Teams();
        new CustomerGenerator(world, _rows, People).Generate();
        return _rows;
    }

    private void Person(int number, IReadOnlyList<string> plans)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"P{number}");
        var period = world.Period;

        // Joiners and leavers keep at least one day inside the period.
        var start = _dice.Chance(15) ? _dice.Pick(period.Start, world.MidPeriod, _dice.Day(period.Start, period.End), period.End) : LongAgo;
        DateOnly? end = _dice.Chance(15) ? _dice.Pick(period.End, world.MidPeriod, _dice.Day(period.Start, period.End), period.Start) : null;
        end = end < start ? null : end;

        // Somebody who left before the period and whose assignment nobody closed.
        var (currency, paid) = abroad.Next();
        var gone = start == LongAgo && number > 1 && _dice.Chance(3);
        end = gone ? period.Start.AddDays(-1) : end;
        _rows.Add("people", [("id", id), ("name", $"Person {number}"), ("title", _dice.Pick("CSM", "Manager", null)), ("country", _dice.Pick("DE", "US", null)),
            ("currency", currency), ("start_date", start == LongAgo ? _dice.Pick<DateOnly?>(null, LongAgo) : start), ("end_date", end),
            .. OwnColumns(number)]);
        Reporting(id);
        Pay(id, currency, paid);
        foreach (var plan in plans.Where(_ => number == 1 || _dice.Chance(85)))
        {
            Assignment(id, plan, start > period.Start ? start : period.Start, !gone && end < period.End ? end.Value : period.End);
        }

        People.Add(id);
    }

    /// <summary>What the company's own columns say of a person, without a throw of the dice: much of it nothing.</summary>
    private (string, object?)[] OwnColumns(int number) =>
    [
        ("factor", (number % 3) switch { 0 => "110%", 1 => "1/3", _ => null }), ("allowance", number % 2 == 0 ? world.Text((System.Numerics.BigInteger)number * 137 * world.Currency.MinorUnitsPerUnit) : null),
        ("mentor_id", number % 4 is 2 or 3 ? string.Create(CultureInfo.InvariantCulture, $"P{number - 1}") : null),
    ];

    /// <summary>Everyone reports to somebody earlier, so that there is no circle; a few change their manager inside the period.</summary>
    private void Reporting(string id)
    {
        if (People.Count == 0 || _dice.Chance(15))
        {
            return;
        }

        var (first, second) = (_dice.Pick(People), _dice.Pick(People));
        if (_dice.Chance(25))
        {
            var day = world.ChangeDay();
            _rows.Add("reporting", ("person_id", id), ("manager_id", first), ("from", LongAgo), ("to", day));
            _rows.Add("reporting", ("person_id", id), ("manager_id", second), ("from", day.AddDays(1)), ("to", null));
        }
        else
        {
            _rows.Add("reporting", ("person_id", id), ("manager_id", first), ("from", LongAgo), ("to", _dice.Chance(10) ? world.Period.End : null));
        }
    }

    private void Pay(string id, string currency, string? paid)
    {
        var first = PayAmounts(paid ?? currency);
        if (_dice.Chance(30))
        {
            var day = world.ChangeDay();
            var second = PayAmounts(paid ?? currency);
            _rows.Add("pay", ("person_id", id), ("from", LongAgo), ("to", day), ("base_salary", first.Salary), ("target_variable", first.Variable), ("currency", paid));
            _rows.Add("pay", ("person_id", id), ("from", day.AddDays(1)), ("to", null), ("base_salary", second.Salary), ("target_variable", second.Variable), ("currency", paid));
        }
        else
        {
            _rows.Add("pay", ("person_id", id), ("from", LongAgo), ("to", null), ("base_salary", first.Salary), ("target_variable", first.Variable), ("currency", paid));
        }
    }

    private (string Salary, string Variable) PayAmounts(string currency)
    {
        var unit = world.Currency.MinorUnitsPerUnit;
        var variable = _dice.Pick(12_000, 24_000, 30_000, 10_001, 7_300) * unit;
        var salary = _dice.Between(30, 90) * 1000 * unit;
        return (PayAbroad.Amount(world.Text(salary), currency), PayAbroad.Amount(world.Text(_dice.Chance(20) ? variable + _dice.Between(1, 99) : variable), currency));
    }

    /// <summary>On the plan from before, or for a part of the days on which the person is employed, which may have a gap.</summary>
    private void Assignment(string id, string plan, DateOnly first, DateOnly last)
    {
        if (_dice.Chance(70))
        {
            _rows.Add("plan_assignments", ("person_id", id), ("plan", plan), ("from", LongAgo), ("to", _dice.Chance(10) ? world.Period.End : null));
            return;
        }

        var middle = _dice.Day(first, last);
        switch (_dice.Below(3))
        {
            case 0:
                _rows.Add("plan_assignments", ("person_id", id), ("plan", plan), ("from", LongAgo), ("to", middle));
                break;
            case 1:
                _rows.Add("plan_assignments", ("person_id", id), ("plan", plan), ("from", middle), ("to", null));
                break;
            default:
                _rows.Add("plan_assignments", ("person_id", id), ("plan", plan), ("from", LongAgo), ("to", middle));
                if (middle.AddDays(3) <= last)
                {
                    _rows.Add("plan_assignments", ("person_id", id), ("plan", plan), ("from", middle.AddDays(3)), ("to", null));
                }

                break;
        }
    }

    private void Teams()
    {
        foreach (var id in People.Where(_ => _dice.Chance(60)))
        {
            var team = _dice.Pick("north", "south");
            _rows.Add("team_members", ("team", team), ("person_id", id), ("from", LongAgo),
                ("to", _dice.Chance(20) ? _dice.Pick(world.Period.End, world.Period.End.AddDays(-1), world.MidPeriod) : null));
        }
    }
}
