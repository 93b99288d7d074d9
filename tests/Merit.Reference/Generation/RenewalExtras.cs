using System.Globalization;
using System.Numerics;

namespace Merit.Reference.Generation;

/// <summary>A renewal rate with many choices stated, and a bonus on it, in many plans; and what came up for renewal in and around the period, renewed early, late, in parts, with less or more, or not at all.</summary>
internal sealed class RenewalExtras
{
    private readonly World _world;
    private readonly CompanyRows _rows;
    private readonly Dice _dice;
    private int _count;

    private RenewalExtras(World world, CompanyRows rows) => (_world, _rows, _dice) = (world, rows, world.Dice);

    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var extras = new RenewalExtras(world, rows);
        var measured = plans.Where(_ => world.Dice.Chance(50)).ToList();
        foreach (var plan in measured)
        {
            plan.Parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  renewed: {extras.Measure()}");
            extras.Bonus(plan.Parts, "renewed");
            if (world.Dice.Chance(40))
            {
                plan.Parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  renewed_together: pooled(renewed, {world.Dice.Pick("direct_reports", "all_reports", "team", "plan", "plan")})");
                extras.Bonus(plan.Parts, "renewed_together");
            }
        }

        if (measured.Count > 0)
        {
            extras.Happenings([.. rows.Of("accounts").Select(row => row["id"]!)]);
        }
    }

    private void Bonus(PlanParts plan, string measure) =>
        plan.Components.AppendLine(CultureInfo.InvariantCulture, $"  pay_{measure}:").AppendLine("    kind: bonus").AppendLine(CultureInfo.InvariantCulture, $"    target: {_world.Text(_world.RoundAmount())}")
            .AppendLine(CultureInfo.InvariantCulture, $"    measure: {measure}").AppendLine("    payout: { by: value, linear: { 0%: 0%, 100%: 100% }, below: zero, above: extrapolated, when_empty: 30% }");

    private string Measure()
    {
        var kind = _dice.Pick("gross_renewal_rate", "gross_renewal_rate", "net_renewal_rate", "logo_renewal_rate");
        var call = new MeasureCall(_dice);
        var from = _dice.Pick("contracts", "contracts", "contracts", "movements");
        var isOfContracts = from == "contracts";
        var isOfYears = isOfContracts && _dice.Chance(30);
        var isOfTotal = isOfContracts && !isOfYears && kind != "logo_renewal_rate" && _dice.Chance(30);
        call.Choose("from", isOfContracts ? 20 : 100, from);
        call.Choose("cohort", isOfYears ? 100 : 10, isOfYears ? "anniversary" : "due");
        call.Choose("early", 50, "when_due", "when_booked", "when_booked");
        call.Choose("late", 70, "won_back", "restated", "lost");
        call.Choose("grace", 50, "0 days", "1 day", "5 days", "1 week", "30 days", "1 month");
        // Of the company everything counts whole, whoever holds it, so that nothing is said of holders.
        var of = _dice.Chance(40) ? _dice.Pick("my", "company", "team", "team", "direct_reports", "all_reports") : "";
        var held = of == "company" ? 0 : 1;
        call.Choose("of", of.Length > 0 ? 100 : 0, of);
        call.Choose("due_holder", 50 * held, "at_due", "at_start", "at_end");
        call.Choose("renewal_holder", 60 * held, "at_due", "at_event", "at_event", "at_start", "at_end");
        call.Choose("role", 20 * held, "csm", "partner");
        if (kind != "logo_renewal_rate")
        {
            call.Choose("value", isOfTotal ? 100 : 10, isOfTotal ? "tcv" : "arr");
            call.Choose("price_rises", isOfTotal || !isOfContracts ? 0 : 60, "excluded", "excluded", "counts");
            call.Choose("escalators", isOfTotal || !isOfContracts ? 0 : 60, "excluded", "excluded", "counts");
        }

        return call.Of(kind);
    }

    private void Happenings(IReadOnlyList<string> accounts)
    {
        for (var i = accounts.Count == 0 ? 0 : _dice.Between(1, 5); i > 0; i--)
        {
            var account = _dice.Pick(accounts);
            switch (_dice.Below(8))
            {
                case < 5:
                    Ends(account);
                    break;
                case 5:
                    GoesOn(account);
                    break;
                default:
                    Moves(account);
                    break;
            }
        }
    }

    /// <summary>A contract that ends, and up to three that renew it.</summary>
    private void Ends(string account)
    {
        var end = _dice.Pick(_world.DayAround(), _world.DayAround(), _world.Period.Start.AddDays(-_dice.Between(1, 40)), _world.Period.End.AddDays(_dice.Between(1, 40)));
        var worth = _world.Amount();
        var old = Contract(account, end.AddDays(1).AddYears(-_dice.Between(1, 3)), end, worth, null, null);
        for (var i = _dice.Pick(0, 1, 1, 1, 2, 3); i > 0; i--)
        {
            var signed = Signed(end);
            var start = _dice.Pick(end.AddDays(1), signed, signed.AddDays(_dice.Between(0, 20)));
            var share = _dice.Pick<BigInteger>(worth, worth, worth / 2, worth * 9 / 10, worth * 3 / 2, 0);
            var key = Contract(account, start, _dice.Chance(70) ? start.AddYears(1).AddDays(-1) : null, share, old, _dice.Chance(70) ? signed : null);
            if (_dice.Chance(70))
            {
                Movement(account, start.AddDays(_dice.Pick(0, 0, 1, -1, -20)), "expansion", _world.Text(_world.Amount()), ("reason", _dice.Pick("price_rise", "escalator", "discount")), ("contract_id", key));
            }
        }
    }

    /// <summary>A contract of which a year ends in the period, or beside it, and that goes on.</summary>
    private void GoesOn(string account)
    {
        var last = _dice.Chance(80) ? _world.DayInPeriod() : _dice.Pick(_world.Period.Start.AddDays(-1), _world.Period.End.AddDays(1));
        var start = last.AddDays(1).AddYears(-_dice.Between(1, 4));
        Contract(account, start, _dice.Pick<DateOnly?>(null, last, last.AddYears(1), last.AddDays(1)), _world.Amount(), null, null);
    }

    /// <summary>A movement that says what was due, and what of it was renewed.</summary>
    private void Moves(string account)
    {
        var due = _world.DayAround();
        var signed = Signed(due);
        var worth = _world.Amount();
        if (_dice.Chance(75))
        {
            Movement(account, signed, "renewal", "0", ("due_date", due), ("booked", _dice.Chance(50) ? signed.AddDays(-_dice.Between(0, 10)) : null), ("prior_arr", _world.Text(worth)),
                ("renewed_arr", _world.Text(_dice.Pick<BigInteger>(worth, worth / 2, worth * 6 / 5, 0))));
        }
        else
        {
            Movement(account, due, "churn", _world.Text(-worth), ("due_date", due), ("prior_arr", _dice.Chance(50) ? _world.Text(_world.Amount()) : null));
        }
    }

    private DateOnly Signed(DateOnly due) => due.AddDays(_dice.Pick(0, 0, 1, 5, 6, 30, 31, -1, -1, -10, -_dice.Between(1, 60), _dice.Between(1, 60)));

    private string Contract(string account, DateOnly start, DateOnly? end, BigInteger worth, string? renews, DateOnly? booked)
    {
        var key = Key("L");
        _rows.Add("contracts", ("id", key), ("account_id", account), ("start", start), ("end", end), ("arr", _world.Text(worth)), ("tcv", _world.Text(worth * _dice.Between(1, 3))), ("renews", renews), ("booked", booked));
        return key;
    }

    private void Movement(string account, DateOnly day, string kind, string arr, params (string, object?)[] more) =>
        _rows.Add("movements", [("id", Key("W")), ("account_id", account), ("date", day), ("kind", kind), ("arr", arr), .. more]);

    // Keys whose order is not that in which they are made.
    private string Key(string letter) => string.Create(CultureInfo.InvariantCulture, $"{letter}{++_count * 37 % 100}");
}
