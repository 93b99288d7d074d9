using System.Globalization;
using System.Numerics;
using Merit.Data.Amounts;

namespace Merit.Reference.Generation;

/// <summary>Accounts and events in other currencies than the plans', exchange rates around the period in every way that a plan may take them, and what reads amounts: values, conditions, keys, snapshots, measures.</summary>
internal sealed class CurrencyExtras
{
    private static readonly string[] Foreign = ["GBP", "CHF"];

    private readonly World _world;
    private readonly CompanyRows _rows;
    private readonly Dice _dice;
    private readonly RateRows _rates;
    private int _count;

    private CurrencyExtras(World world, CompanyRows rows)
    {
        (_world, _rows, _dice) = (world, rows, world.Dice);
        _rates = new(world, rows);
    }

    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        if (!world.Dice.Chance(45))
        {
            return;
        }

        var extras = new CurrencyExtras(world, rows);
        string[] currencies = world.Dice.Chance(50) ? Foreign : [world.Dice.Pick(Foreign)];
        extras._rates.Add(currencies);
        foreach (var plan in plans)
        {
            plan.Parts.Head.AppendLine(CultureInfo.InvariantCulture, $"exchange: {extras._rates.Rule()}");
            extras.Reading(plan.Parts);
        }

        foreach (var currency in currencies)
        {
            extras.Customers(currency);
        }
    }

    /// <summary>Sets, measures and components that read amounts in every way, some with an exchange of their own.</summary>
    private void Reading(PlanParts plan)
    {
        var at = _dice.Pick("opening", "closing", "period.start + 2 weeks");
        plan.Events.AppendLine(CultureInfo.InvariantCulture, $"  big_abroad: {{ of: movements, where: kind = \"expansion\" and arr >= {_world.Text(_world.RoundAmount())} }}")
            .AppendLine("  signed_abroad: { of: movements, where: contract_id is not empty }");
        plan.Snapshots.AppendLine(CultureInfo.InvariantCulture, $"  book_abroad: {{ of: accounts, at: {at} }}");
        var kind = _dice.Pick("gross_retention", "gross_retention", "net_retention", "net_renewal_rate", "gross_renewal_rate");
        var choices = kind switch
        {
            "gross_retention" => _dice.Pick("", ", cap = none", ", losses_from = credited, movement_holder = at_event"),
            "net_retention" => _dice.Pick("", ", movement_holder = at_event", ", of = company"),
            _ => _dice.Pick("", ", late = restated", ", from = movements", ", price_rises = excluded"),
        };
        plan.Measures.AppendLine(CultureInfo.InvariantCulture, $"  kept_abroad: {kind}(exchange_rates = {_dice.Pick("current", "current", "constant")}{choices})")
            .AppendLine("  worth_abroad: sum(book_abroad.account_arr)");
        plan.Components.AppendLine("  pay_kept_abroad:").AppendLine("    kind: bonus").AppendLine(CultureInfo.InvariantCulture, $"    target: {_world.Text(_world.RoundAmount())}").AppendLine("    measure: kept_abroad")
            .AppendLine("    payout: { by: value, linear: { 0%: 0%, 100%: 100% }, below: zero, above: extrapolated, when_empty: 30% }");
        plan.Components.AppendLine("  pay_worth_abroad: { kind: commission, measure: worth_abroad, rate: 1% }");
        Component(plan, "pay_abroad", $"kind: commission, events: gains, value: arr, rate: 7%{_dice.Pick("", ", released: in proportion to cash")}");
        Component(plan, "pay_big_abroad", "kind: spiff, events: big_abroad, amount: 1% * arr");
        Component(plan, "pay_signed_abroad", "kind: spiff, events: signed_abroad, amount: 1% * (contract.arr otherwise 0)");
    }

    private void Component(PlanParts plan, string name, string keys) =>
        plan.Components.AppendLine(CultureInfo.InvariantCulture, $"  {name}: {{ {keys}{(_dice.Chance(60) ? $", exchange: {_rates.Rule(ofCash: true)}" : "")} }}");

    private void Customers(string currency)
    {
        var people = _rows.Of("people").Select(row => row["id"]!).ToList();
        var accounts = new List<string>();
        for (var i = _dice.Between(1, 2); i > 0; i--)
        {
            var account = Key("X");
            accounts.Add(account);
            _rows.Add("accounts", ("id", account), ("name", "Account, " + account), ("segment", _dice.Pick("key", "mid")), ("region", "EU"), ("currency", currency));
            _rows.Add("book", ("account_id", account), ("person_id", _dice.Pick(people)), ("role", "csm"), ("share", _dice.Pick("1", "1", "0.6", "1/3")), ("from", _world.Period.Start.AddDays(-100)));
            _rows.Add("usage", ("account_id", account), ("date", _world.DayInPeriod()), ("licenses_purchased", 10), ("licenses_allocated", 5), ("active_users", _dice.Between(1, 10)));
        }

        // Accounts in the plan's currency have deals in others too.
        var others = _rows.Of("accounts").Where(row => row["currency"] == _world.Currency.Code).Select(row => row["id"]!).ToList();
        foreach (var account in accounts)
        {
            var contract = Contract(account, currency);
            Movement(account, currency, "new", Amount(), _dice.Pick(_world.Period.Start.AddDays(-1), _world.Period.Start.AddDays(-40), _world.Period.Start), null);
            for (var i = _dice.Between(2, 5); i > 0; i--)
            {
                var of = others.Count > 0 && _dice.Chance(20) ? _dice.Pick(others) : account;
                var (kind, sign) = _dice.Pick(("expansion", 1), ("expansion", 1), ("contraction", -1), ("churn", -1), ("reactivation", 1));
                Movement(of, currency, kind, sign * Amount(), _world.DayAround(), of == account && _dice.Chance(50) ? contract : null);
            }

            _rows.Add("activities", ("id", Key("XV")), ("person_id", _dice.Pick(people)), ("account_id", account), ("date", _world.DayAround()), ("kind", "qbr"), ("outcome", "done"), ("amount", Text(Amount(), currency)), ("currency", currency));
        }
    }

    /// <summary>A contract that comes up for renewal in the period or around it, and what renews it.</summary>
    private string Contract(string account, string currency)
    {
        var end = _world.DayAround();
        var (key, amount) = (Key("XK"), Amount());
        _rows.Add("contracts", ("id", key), ("account_id", account), ("start", end.AddDays(-_dice.Between(20, 60))), ("end", end), ("arr", Text(amount, currency)), ("tcv", Text(amount * 2, currency)), ("product", "pro"));
        if (_dice.Chance(70))
        {
            var start = end.AddDays(_dice.Pick(1, 1, -5, 10));
            _rows.Add("contracts", ("id", Key("XK")), ("account_id", account), ("start", start), ("booked", _dice.Chance(60) ? start.AddDays(-_dice.Between(0, 20)) : null), ("arr", Text(_dice.Pick(amount, amount / 2, amount * 2), currency)),
                ("tcv", Text(amount, currency)), ("renews", key));
        }

        return key;
    }

    private void Movement(string account, string currency, string kind, BigInteger amount, DateOnly day, string? contract)
    {
        var key = Key("XM");
        _rows.Add("movements", ("id", key), ("account_id", account), ("date", day), ("kind", kind), ("arr", Text(amount, currency)), ("contract_id", contract), ("currency", currency));
        for (var i = amount.Sign > 0 ? _dice.Pick(0, 1, 2, 2) : 0; i > 0; i--)
        {
            Invoice(key, account, currency, amount / _dice.Pick(1, 2, 4), day.AddDays(_dice.Between(-5, 40)));
        }
    }

    /// <summary>An invoice for a movement, and perhaps for something else too, paid in part, at once, late, too much, or back; or a credit note.</summary>
    private void Invoice(string movement, string account, string currency, BigInteger net, DateOnly day)
    {
        var key = Key("XI");
        var whole = net + (_dice.Chance(30) ? Amount() : BigInteger.Zero);
        _rows.Add("invoices", ("id", key), ("account_id", account), ("date", day), ("amount", Text(whole, currency)), ("kind", _dice.Chance(85) ? "invoice" : "credit_note"), ("currency", currency));
        _rows.Add("invoice_lines", ("invoice_id", key), ("event_id", movement), ("amount", Text(net, currency)));
        for (var i = _dice.Pick(0, 1, 2, 3); i > 0; i--)
        {
            _rows.Add("payments", ("id", Key("XY")), ("invoice_id", key), ("date", day.AddDays(_dice.Between(0, 50))), ("amount", Text((_dice.Chance(80) ? 1 : -1) * whole / _dice.Pick(1, 2, 3), currency)));
        }
    }

    private BigInteger Amount() => (BigInteger)_dice.Pick(1000, 2500, 5000, 12345, _dice.Between(2, 20000)) * 100;

    private static string Text(BigInteger minorUnits, string currency) => Money.FromMinorUnits(minorUnits, Currency.Parse(currency)).ToAmountString();

    // Keys whose order is not that in which they are made.
    private string Key(string letter) => string.Create(CultureInfo.InvariantCulture, $"{letter}{++_count * 37 % 1000}");
}
