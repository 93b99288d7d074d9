using System.Globalization;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>A standard measure over other days than the period's, or of an earlier period, and a bonus on it, in many plans; and what happened in those days.</summary>
internal sealed class LookBackExtras
{
    private readonly World _world;
    private readonly CompanyRows _rows;
    private readonly Dice _dice;
    private int _count;

    private LookBackExtras(World world, CompanyRows rows) => (_world, _rows, _dice) = (world, rows, world.Dice);

    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var extras = new LookBackExtras(world, rows);
        var measured = plans.Where(_ => world.Dice.Chance(45)).ToList();
        foreach (var plan in measured)
        {
            plan.Parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  lately: {extras.Measure()}");
            extras.Bonus(plan.Parts, "lately", "0%: 0%, 100%: 100%", ", when_empty: 40%");
            if (world.Dice.Chance(40))
            {
                plan.Parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  lately_together: pooled(lately, {world.Dice.Pick("direct_reports", "all_reports", "team", "plan")})");
                extras.Bonus(plan.Parts, "lately_together", "0%: 0%, 100%: 100%", ", when_empty: 40%");
            }

            if (world.Dice.Chance(30))
            {
                var kind = world.Dice.Pick("gross_retention", "net_retention", "logo_renewal_rate");
                plan.Parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  better: ({kind}() otherwise 0%) - ({kind}(periods_back = {extras.Back()}) otherwise 0%)");
                extras.Bonus(plan.Parts, "better", "-50%: 0%, 50%: 100%", "");
            }
        }

        if (measured.Count > 0)
        {
            extras.Happenings([.. rows.Of("accounts").Select(row => row["id"]!)]);
        }
    }

    private void Bonus(PlanParts plan, string measure, string points, string whenEmpty) =>
        plan.Components.AppendLine(CultureInfo.InvariantCulture, $"  pay_{measure}:").AppendLine("    kind: bonus").AppendLine(CultureInfo.InvariantCulture, $"    target: {_world.Text(_world.RoundAmount())}")
            .AppendLine(CultureInfo.InvariantCulture, $"    measure: {measure}").AppendLine(CultureInfo.InvariantCulture, $"    payout: {{ by: value, linear: {{ {points} }}, below: zero, above: extrapolated{whenEmpty} }}");

    // Exchange rates, where there are some, begin 230 days before the period.
    private int Back() => _world.Period.Length switch
    {
        PeriodLength.Year => _rows.Of("exchange_rates").Any() ? 0 : 1,
        PeriodLength.Quarter => _dice.Pick(1, 1, 2),
        _ => _dice.Pick(1, 1, 2, 3, 6),
    };

    private string Measure()
    {
        var kind = _dice.Pick("gross_retention", "net_retention", "logo_retention", "gross_renewal_rate", "gross_renewal_rate", "net_renewal_rate", "logo_renewal_rate");
        var (isOfRenewals, isOfLogos) = (kind.Contains("renewal", StringComparison.Ordinal), kind.StartsWith("logo", StringComparison.Ordinal));
        var call = new MeasureCall(_dice);
        var over = _dice.Pick("period", _world.ShortestToDate, "year_to_date", "trailing", "trailing");
        call.Choose("over", over == "period" ? 30 : 100, over);
        call.Choose("trailing", over == "trailing" ? 80 : 0, "2 months", "5 months", "40 days", "6 weeks", "13 months");
        if (over == "period" || _dice.Chance(50))
        {
            call.State("periods_back", Back());
        }

        call.Choose("exchange_rates", isOfLogos ? 0 : 60, "current", "current", "constant");
        // The company's is nobody's share, so that holders and roles do nothing beside it.
        var of = _dice.Chance(35) ? _dice.Pick("company", "team", "team", "all_reports") : "";
        var isOfCompany = of == "company";
        call.Choose("of", of.Length > 0 ? 100 : 0, of);
        call.Choose("role", isOfCompany ? 0 : 15, "csm", "partner");
        if (isOfRenewals)
        {
            // A span of two calendar years has years of contracts in both.
            var from = _dice.Pick("contracts", "contracts", "movements");
            call.Choose("from", from == "movements" ? 100 : 30, from);
            call.Choose("cohort", from == "contracts" ? 50 : 0, "anniversary");
            call.Choose("early", 30, "when_booked");
            call.Choose("late", 50, "restated", "lost", "won_back");
            call.Choose("due_holder", isOfCompany ? 0 : 50, "at_start", "at_end", "at_due");
            call.Choose("renewal_holder", isOfCompany ? 0 : 50, "at_start", "at_end", "at_event");
        }
        else
        {
            call.Choose("base_holder", isOfCompany ? 0 : 50, "at_end", "at_start", "by_days");
            call.Choose("movement_holder", isOfLogos || isOfCompany ? 0 : 50, "at_end", "at_event", "by_days");
        }

        return call.Of(kind);
    }

    private void Happenings(IReadOnlyList<string> accounts)
    {
        for (var i = accounts.Count == 0 ? 0 : _dice.Between(2, 6); i > 0; i--)
        {
            var account = _dice.Pick(accounts);
            var day = Day();
            switch (_dice.Below(6))
            {
                case < 2:
                    Movement(account, day, _dice.Pick(("expansion", 1), ("contraction", -1), ("contraction", -1), ("churn", -1)));
                    break;
                case 2:
                    var worth = _dice.Between(100, 9000);
                    _rows.Add("movements", ("id", Key("BM")), ("account_id", account), ("date", day), ("kind", "renewal"), ("arr", "0"), ("due_date", day.AddDays(_dice.Pick(0, 0, 20, -20))),
                        ("prior_arr", Text(worth)), ("renewed_arr", Text(_dice.Pick(worth, worth, worth / 2, worth * 2))));
                    break;
                default:
                    Contract(account, day);
                    break;
            }
        }
    }

    // On an edge of the period before, or anywhere from there on; never before the exchange rates.
    private DateOnly Day()
    {
        var before = _world.Period.Calendar.Containing(_world.Period.Start.AddDays(-1), _world.Period.Length);
        var day = _dice.Below(10) switch
        {
            0 => before.Start,
            1 => before.End,
            2 => before.Start.AddDays(-1),
            < 7 => _dice.Day(before.Start, before.End),
            _ => _dice.Day(_world.Period.Start.AddDays(-200), _world.Period.End),
        };
        var first = _world.Period.Start.AddDays(-200);
        return day < first && _rows.Of("exchange_rates").Any() ? first : day;
    }

    private void Movement(string account, DateOnly day, (string Kind, int Sign) what) =>
        _rows.Add("movements", ("id", Key("BM")), ("account_id", account), ("date", day), ("kind", what.Kind), ("arr", Text(what.Sign * _dice.Between(1, 6000))));

    /// <summary>A contract of one year or several that ends, and mostly one that renews it; or of which only a year ends.</summary>
    private void Contract(string account, DateOnly end)
    {
        var (key, worth, ends) = (Key("BK"), _dice.Between(100, 9000), _dice.Chance(70));
        _rows.Add("contracts", ("id", key), ("account_id", account), ("start", end.AddDays(1).AddYears(-_dice.Pick(1, 1, 2, 3))), ("end", ends ? end : end.AddYears(1)), ("arr", Text(worth)), ("tcv", Text(worth)));
        if (ends && _dice.Chance(75))
        {
            var start = end.AddDays(_dice.Pick(1, 1, 1, 15, 40));
            _rows.Add("contracts", ("id", Key("BK")), ("account_id", account), ("start", start), ("booked", _dice.Chance(40) ? start.AddDays(-_dice.Between(1, 50)) : null), ("arr", Text(_dice.Pick(worth, worth * 4 / 5, worth * 3 / 2))),
                ("tcv", Text(worth)), ("renews", key));
        }
    }

    // Whole units are amounts of every currency.
    private static string Text(int amount) => amount.ToString(CultureInfo.InvariantCulture);

    // Keys whose order is not that in which they are made.
    private string Key(string letters) => string.Create(CultureInfo.InvariantCulture, $"{letters}{++_count * 37 % 100}");
}
