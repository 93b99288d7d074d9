using System.Globalization;
using System.Numerics;

namespace Merit.Reference.Generation;

/// <summary>Accounts, books, movements and what happens beside them.</summary>
internal sealed class CustomerGenerator(World world, CompanyRows rows, IReadOnlyList<string> people)
{
    private static readonly DateOnly LongAgo = new(2021, 1, 1);
    private readonly Dice _dice = world.Dice;
    private readonly HashSet<int> _numbers = [];

    public void Generate()
    {
        var accounts = Enumerable.Range(1, _dice.Chance(2) ? 0 : _dice.Pick(1, 3, 3, 4, 4, 5, 5, 6, 8, 12)).Select(i => string.Create(CultureInfo.InvariantCulture, $"A{i}")).ToList();
        foreach (var account in accounts)
        {
            rows.Add("accounts", ("id", account), ("name", "Account, " + account), ("segment", _dice.Pick("key", "mid", null)), ("region", _dice.Pick("EU", "US")),
                ("parent_id", _dice.Chance(15) ? Earlier(_dice.Pick(accounts), account, accounts) : null), ("currency", world.Currency));
            Book(account);
            var contracts = Contracts(account);
            Movements(account, contracts);
            Tickets(account, contracts);
            Usage(account);
        }

        Beside(accounts);
    }

    // No account belongs to itself, by way of others either.
    private static string? Earlier(string parent, string account, List<string> accounts)
    {
        var (at, own) = (accounts.IndexOf(parent), accounts.IndexOf(account));
        return at < own ? parent : own > 0 ? accounts[own - 1] : null;
    }

    private string Person() => _dice.Pick(people);

    private string Other(string person) => people.Count == 1 ? person : _dice.Pick(people.Where(p => p != person).ToList());

    private void Held(string account, string person, string? role, string share, DateOnly? from = null, DateOnly? to = null) =>
        rows.Add("book", ("account_id", account), ("person_id", person), ("role", role), ("share", share), ("from", from ?? LongAgo), ("to", to));

    private void Book(string account)
    {
        var person = Person();
        var other = Other(person);
        var (start, end) = (world.Period.Start, world.Period.End);
        var role = _dice.Chance(85) ? "csm" : null;
        switch (_dice.Below(20))
        {
            case 0:
                break;
            case < 5:
                Held(account, person, role, "1", _dice.Pick(LongAgo, start, start.AddDays(1)));
                break;
            case < 9 when other != person:
                var (mine, theirs) = _dice.Pick(("0.6", "0.4"), ("1/3", "2/3"), ("0.5", "0.5"), ("25%", "75%"), ("1/3", "1/3"));
                Held(account, person, role, mine);
                Held(account, other, role, theirs, null, _dice.Pick<DateOnly?>(null, null, end, world.MidPeriod));
                break;
            case < 14 when other != person:
                var last = world.ChangeDay();
                Held(account, person, role, _dice.Pick("1", "1", "0.6", "1/3"), null, last);
                Held(account, other, role, _dice.Pick("1", "1", "0.4", "1/3"), last.AddDays(_dice.Chance(80) ? 1 : 3));
                break;
            case < 16:
                Held(account, person, "csm", "1", LongAgo, end);
                Held(account, other, "csm", "1", end.AddDays(1));
                break;
            case 16:
                Held(account, person, "csm", "1", LongAgo, start.AddDays(-1));
                Held(account, other, "csm", _dice.Pick("1", "0.5"), start);
                break;
            case 17:
                Held(account, person, "csm", "0.5");
                Held(account, _dice.Chance(50) ? person : other, "partner", _dice.Pick("1", "1/3"));
                break;
            default:
                Held(account, person, _dice.Pick("csm", "partner"), _dice.Pick("1", "1", "0.7"));
                break;
        }
    }

    /// <summary>Keys whose order as text is neither the order of numbers nor of days.</summary>
    private string Key(string letter)
    {
        int number;
        do
        {
            number = _dice.Between(1, 999);
        }
        while (!_numbers.Add(number));
        return string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
    }

    private void Movements(string account, IReadOnlyList<string?> contracts)
    {
        var revenue = BigInteger.Zero;
        if (_dice.Chance(90))
        {
            revenue = world.Amount();
            Movement(account, contracts, "new", revenue, _dice.Pick(LongAgo, world.Period.Start.AddDays(-1), world.Period.Start.AddDays(-1), world.Period.Start, LongAgo));
        }

        var count = _dice.Pick(0, 1, 2, 3, 3, 4, 5, 6);
        for (var i = 0; i < count; i++)
        {
            var day = world.DayAround();
            switch (_dice.Below(20))
            {
                case < 10:
                    Movement(account, contracts, "expansion", _dice.Chance(4) ? 0 : world.Amount(), day);
                    break;
                case < 14:
                    // A part of the revenue that is often a round percentage: 15% lost is 85% kept.
                    Movement(account, contracts, "contraction", -(_dice.Chance(50) ? revenue * _dice.Pick(5, 10, 15, 50) / 100 : world.Amount()), day);
                    break;
                case < 16:
                    Movement(account, contracts, "churn", -(_dice.Chance(70) ? revenue : world.Amount()), day);
                    break;
                case < 19:
                    Movement(account, contracts, "renewal", 0, day);
                    break;
                default:
                    Movement(account, contracts, _dice.Pick("reactivation", "new"), world.Amount(), day);
                    break;
            }
        }
    }

    private void Movement(string account, IReadOnlyList<string?> contracts, string kind, BigInteger amount, DateOnly day)
    {
        var id = Key("M");
        var renewed = kind == "renewal" || _dice.Chance(20);
        var hasPrior = _dice.Chance(70) || kind == "renewal";
        rows.Add("movements", ("id", id), ("account_id", account), ("date", day), ("booked", _dice.Chance(70) ? day.AddDays(-_dice.Between(0, 20)) : null),
            ("due_date", _dice.Chance(30) ? world.DayAround() : null), ("kind", kind), ("arr", world.Text(amount)),
            ("renewed_arr", renewed ? world.Text(world.Amount()) : null), ("prior_arr", renewed && hasPrior ? world.Text(world.Amount()) : null),
            ("term_months", _dice.Pick<int?>(null, 12, 24, 36)), ("product", _dice.Pick("basic", "pro", null)), ("reason", _dice.Pick("price_rise", "discount", null, null)),
            ("contract_id", _dice.Pick(contracts)), ("margin", _dice.Pick("40%", "1/3", "0.725", null)));
        if (amount.Sign > 0 && kind is "expansion" or "new" && _dice.Chance(75))
        {
            new CashGenerator(world, rows).Invoice(account, id, BigInteger.Max(amount, BigInteger.One), day, Key);
        }
    }

    /// <summary>Keys of the account's contracts, and none.</summary>
    private List<string?> Contracts(string account)
    {
        var keys = new List<string?> { null };
        for (var i = _dice.Below(3); i > 0; i--)
        {
            var key = Key("K");

            // What comes up for renewal or renews must say what it is worth: one that begins after the period and has no end need not.
            var start = _dice.Pick(LongAgo, world.Period.Start, world.DayAround(), world.DayAround(), world.Period.End.AddDays(30));
            var isWorthless = start > world.Period.End.AddDays(1) && keys[^1] is null && _dice.Chance(70);
            rows.Add("contracts", ("id", key), ("account_id", account), ("product", _dice.Pick("basic", "pro", null)), ("start", start), ("end", !isWorthless && _dice.Chance(60) ? start.AddDays(_dice.Between(0, 400)) : null),
                ("arr", isWorthless ? null : world.Text(world.Amount())), ("tcv", isWorthless ? null : world.Text(world.Amount())), ("renews", keys[^1]));
            keys.Add(key);
        }

        return keys;
    }

    private void Tickets(string account, IReadOnlyList<string?> contracts)
    {
        for (var i = _dice.Pick(0, 0, 1, 2, 4); i > 0; i--)
        {
            rows.Add("tickets", ("id", Key("T")), ("account_id", account), ("opened", world.DayAround()), ("hours", _dice.Pick<string?>("4", "12.5", "48", null)), ("contract_id", _dice.Pick(contracts)));
        }
    }

    /// <summary>At most one row a day, as imports demand.</summary>
    private void Usage(string account)
    {
        var days = Enumerable.Range(0, _dice.Pick(0, 1, 2, 3, 4)).Select(_ => UsageDay()).ToHashSet();
        foreach (var day in days)
        {
            var bought = _dice.Pick(0, 1, 3, 10, 20, 100);
            rows.Add("usage", ("account_id", account), ("date", day), ("licenses_purchased", bought), ("licenses_allocated", _dice.Between(0, 20)),
                ("active_users", _dice.Chance(50) ? bought * _dice.Pick(1, 5, 7, 10) / 10 : _dice.Between(0, 30)), ("health_score", _dice.Pick<string?>("70", "85.5", "40", null)));
        }
    }

    private DateOnly UsageDay() =>
        _dice.Pick(world.DayAround(), world.Period.End, world.Period.Start, world.Period.Start.AddDays(-1), world.Period.End.AddDays(-30), world.Period.End.AddDays(-31));

    /// <summary>Opportunities, activities and surveys: with and without account and person.</summary>
    private void Beside(List<string> accounts)
    {
        string? Account() => accounts.Count > 0 && _dice.Chance(85) ? _dice.Pick(accounts) : null;
        string? Somebody() => _dice.Chance(85) ? Person() : null;
        for (var i = _dice.Pick(0, 1, 3, 5); i > 0; i--)
        {
            rows.Add("opportunities", ("id", Key("O")), ("account_id", Account()), ("person_id", Somebody()), ("stage", _dice.Pick("won", "won", "open", "lost")),
                ("created", world.DayAround()), ("closed", _dice.Chance(85) ? world.DayAround() : null), ("amount", _dice.Chance(90) ? world.Text(world.Amount()) : null),
                ("kind", _dice.Pick("upsell", "referral", null)), ("source_person_id", Somebody()), ("currency", world.Currency));
        }

        for (var i = _dice.Pick(0, 4, 8, 12); i > 0; i--)
        {
            rows.Add("activities", ("id", Key("V")), ("person_id", Somebody()), ("account_id", Account()), ("date", world.DayAround()),
                ("kind", _dice.Pick("qbr", "qbr", "reference", "training")), ("outcome", _dice.Pick("done", null)), ("amount", _dice.Chance(50) ? world.Text(world.Amount()) : null),
                ("currency", world.Currency));
        }

        for (var i = accounts.Count == 0 ? 0 : _dice.Pick(0, 2, 4); i > 0; i--)
        {
            var sent = world.DayAround();
            rows.Add("surveys", ("id", Key("S")), ("account_id", _dice.Pick(accounts)), ("sent", sent), ("answered", _dice.Chance(75) ? sent.AddDays(_dice.Between(0, 10)) : null),
                ("kind", _dice.Pick("nps", "csat")), ("score", _dice.Between(0, 10)));
        }
    }
}
