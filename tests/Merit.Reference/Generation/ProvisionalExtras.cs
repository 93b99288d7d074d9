using System.Globalization;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>Deals of earlier periods and of this one, met in time, late or never, with last days about the cut-off and the ends of the period; and what earns on them, in many plans.</summary>
internal sealed class ProvisionalExtras
{
    private const string Deals = "promised";

    private readonly World _world;
    private readonly CompanyRows _rows;
    private readonly Dice _dice;
    private readonly int _cutOff;
    private int _count;

    private ProvisionalExtras(World world, CompanyRows rows)
    {
        (_world, _rows, _dice) = (world, rows, world.Dice);
        _cutOff = _dice.Pick(0, 1, 14, 15, 30);
    }

    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var dice = world.Dice;
        var extras = new ProvisionalExtras(world, rows);

        // Rates reach back less than two years.
        var chosen = plans.Where(plan => dice.Chance(40) && (world.Period.Length != PeriodLength.Year || !plan.Parts.Head.ToString().Contains("exchange:", StringComparison.Ordinal))).ToList();
        foreach (var plan in chosen)
        {
            extras.Earning(plan.Parts);
        }

        var accounts = rows.Of("accounts").Select(row => row["id"]!).ToList();
        for (var i = chosen.Count == 0 || accounts.Count == 0 ? 0 : dice.Between(4, 10); i > 0; i--)
        {
            extras.Deal(dice.Pick(accounts));
        }
    }

    private void Earning(PlanParts plan)
    {
        var (isWhole, by) = (_dice.Chance(40), _dice.Pick("due_date otherwise date + 40 days", "due_date otherwise period.end + 20 days", "due_date otherwise if(kind = \"expansion\", date + 20 days, date)"));
        var condition = $"provisional: {{ met: '{_dice.Pick("booked", "booked", "if(kind <> \"churn\", booked, date)")}', by: '{by}', cut_off: {(_cutOff == 14 ? "2 weeks" : $"{_cutOff} days")}{_dice.Pick("", "", ", late: credited", ", late: reversed")} }}";
        var where = _dice.Pick("kind <> \"new\"", "arr > 0", "kind = \"expansion\" and arr >= 100", "kind = \"expansion\" and date >= period.start + 3 days");
        var credit = _dice.Pick("    credit: book\n", "    credit: { to: book, rollup: one_level }\n", "    credit: { to: team, members: whole }\n", "    credit: { to: team, members: equally, rollup: all_levels }\n",
            "    held: by_days\n", "    held: period.end\n", "    held: period.start\n    credit: { to: book, roles: [csm] }\n", "    credit: { to: book, handover: [{ within: 30 days, former: 50%, new: 1/3 }] }\n");
        plan.Events.Append(CultureInfo.InvariantCulture, $"  {Deals}:\n    of: movements\n    where: '{where}'\n{credit}    {condition}\n    counts: {(isWhole ? "whole" : "share")}\n")
            .Append(CultureInfo.InvariantCulture, $"  {Deals}_of_long: {{ of: movements, over: {_dice.Pick("year_to_date", "trailing 5 months", "1 period back", _world.ShortestToDate)}, where: kind = \"expansion\", {condition.Replace("period.end", "date", StringComparison.Ordinal)} }}\n");
        var measures = _dice.Pick(
            "sum(promised.arr)", "count(promised) * 1000", "sum(company.promised.arr)", "sum(team.promised.arr)", "(average(promised.arr) otherwise 0)", "(max(promised.arr) otherwise 0) + (last(promised.arr) otherwise 0)",
            "distinct_count(promised.account_id) * 1000", $"sum(sum(promised.arr) + count(company.promised) * 10 {_world.Currency} per promised.account)", "sum(promised.arr where arr >= 1000)", "count(company.promised) * 500 + count(team.promised) * 500");
        plan.Measures.AppendLine(CultureInfo.InvariantCulture, $"  promised_value: {measures}").AppendLine(CultureInfo.InvariantCulture, $"  promised_long: sum({Deals}_of_long.arr) + count({Deals}_of_long) * 100 {_world.Currency}");
        foreach (var measure in (string[])["promised_value", "promised_long"])
        {
            plan.Components.AppendLine(CultureInfo.InvariantCulture, $"  pay_{measure}: {{ kind: bonus, target: 1000, measure: {measure}, payout: {{ by: value, linear: {{ -20000: 0%, 10000: 100% }}, below: zero, above: extrapolated }} }}");
        }

        var middle = _world.Text(_world.RoundAmount());
        var earns = _dice.Pick("rate: 10%", $"tiers: {{ by: cumulative, mode: marginal, bands: [{{ from: 0, rate: 5% }}, {{ above: {middle}, rate: 1/6 }}] }}",
            $"tiers: {{ by: cumulative, mode: retroactive, bands: [{{ from: 0, rate: 5% }}, {{ from: {middle}, rate: 10% }}] }}", $"tiers: {{ by: event, mode: marginal, bands: [{{ from: 0, rate: 5% }}, {{ from: {middle}, rate: 1/6 }}] }}",
            $"tiers: {{ by: event, mode: retroactive, bands: [{{ from: 0, rate: 5% }}, {{ from: {middle}, rate: 10% }}] }}");
        var credits = earns[0] == 't' ? _dice.Pick("", ", quota_credit: arr / 2", ", quota_credit: 'if(arr > 1000, arr, 0)'") : "";
        plan.Components.AppendLine(CultureInfo.InvariantCulture, $"  pay_promised: {{ kind: commission, events: {Deals}, value: arr, {earns}{credits}{_dice.Pick("", ", released: in proportion to cash")}{_dice.Pick("", "", ", cap: 700")} }}")
            .AppendLine(CultureInfo.InvariantCulture, $"  pay_each_promised: {{ kind: spiff, events: {Deals}, amount: 20 + 1% * arr{_dice.Pick("", ", rounding: { per: event, mode: half_up }")} }}");
    }

    // Keys whose order is not that in which they are made; days in earlier periods, and last days where something begins or ends.
    private void Deal(string account)
    {
        var (start, end) = (_world.Period.Start, _world.Period.End);
        var day = _dice.Pick(start.AddDays(-1), start.AddDays(-_dice.Between(1, 40)), start.AddDays(-_dice.Between(1, 90)), start.AddDays(-_dice.Between(1, 90)), _world.DayInPeriod());
        var cutOff = _world.Period.Calendar.Containing(day, _world.Period.Length).End.AddDays(_cutOff);
        var last = _dice.Pick(cutOff, cutOff.AddDays(1), start.AddDays(-1), start.AddDays(-2), start.AddDays(_dice.Between(10, 30)), _world.MidPeriod, _world.MidPeriod, end.AddDays(-1), end.AddDays(-1), end, end.AddDays(20));
        DateOnly? met = _dice.Below(10) switch
        {
            < 6 => null,
            6 => last,
            7 => last.AddDays(1),
            8 => last.AddDays(_dice.Between(2, 40)),
            _ => _world.DayInPeriod(),
        };
        var (key, arr) = (string.Create(CultureInfo.InvariantCulture, $"{_dice.Pick("P", "AP")}{++_count * 37 % 100}"), _world.RoundAmount());
        _rows.Add("movements", ("id", key), ("account_id", account), ("date", day), ("kind", "expansion"), ("arr", _world.Text(arr)), ("booked", met), ("due_date", last),
            ("currency", _rows.Of("movements").Any(row => row.ContainsKey("currency")) ? _world.Currency.Code : null));
        if (_dice.Chance(60))
        {
            _rows.Add("invoices", ("id", key + "-I"), ("account_id", account), ("date", day), ("amount", _world.Text(arr)), ("kind", "invoice"), ("currency", _world.Currency.Code));
            _rows.Add("invoice_lines", ("invoice_id", key + "-I"), ("event_id", key), ("amount", _world.Text(arr)));
            _rows.Add("payments", ("id", key + "-Y"), ("invoice_id", key + "-I"), ("date", day.AddDays(_dice.Between(0, 100))), ("amount", _world.Text(_dice.Pick(arr, arr / 3))));
        }
    }
}
