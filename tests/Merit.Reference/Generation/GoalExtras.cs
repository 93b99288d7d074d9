using System.Collections.Immutable;
using System.Globalization;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>Goals that are spread, ramped, prorated, reduced by leave or added up, in many plans: their rows for whatever time they are given for, and people on leave in and around the period.</summary>
internal sealed class GoalExtras
{
    private readonly World _world;
    private readonly CompanyRows _rows;
    private readonly Dice _dice;
    private readonly Dictionary<(string Name, string Time), List<string>> _times = [];

    private GoalExtras(World world, CompanyRows rows) => (_world, _rows, _dice) = (world, rows, world.Dice);

    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var extras = new GoalExtras(world, rows);
        var chosen = plans.Where(_ => world.Dice.Chance(65)).ToList();
        foreach (var plan in chosen)
        {
            extras.Plan(plan);
        }

        if (chosen.Count > 0)
        {
            extras.Rows();
            extras.Leaves();
        }
    }

    private void Plan(PlanSketch plan)
    {
        var (parts, goals) = (plan.Parts, new List<string>());
        parts.Events.AppendLine("  won: { of: movements, where: 'kind = \"expansion\"' }");
        parts.Measures.AppendLine("  won_value: sum(won.arr)");
        Bonus(parts, "won_value", "0%: 0%, 100%: 100%");
        var together = _dice.Chance(40);
        goals.Add(Rule(plan, "won_value", canBeNothing: true, together));
        if (_dice.Chance(60))
        {
            var byAttainment = _dice.Chance(60);
            var whenEmpty = byAttainment && _dice.Chance(70);
            goals.Add(Rule(plan, "won", canBeNothing: whenEmpty || !byAttainment));
            Commission(parts, byAttainment, whenEmpty);
        }

        if (together)
        {
            var members = _dice.Pick("direct_reports", "all_reports", "team", "team", "plan");
            parts.Measures.AppendLine(CultureInfo.InvariantCulture, $"  won_together: pooled(won_value, {members}) otherwise 0 {_world.Currency}");
            Bonus(parts, "won_together", "0%: 0%, 100%: 100%");
            goals.Add($"  won_together: {{ sum_of: {{ goal: won_value, members: {members}, at: {_dice.Pick("opening", "opening", "closing")} }} }}");
        }

        if (_world.HasMonths && _dice.Chance(20))
        {
            parts.Measures.AppendLine("  kept: gross_retention()");
            Bonus(parts, "kept", "50%: 0%, 100%: 100%");
            var given = Lengths().Where(length => length > _world.Period.Length).ToList();
            var longer = given.Count > 0 ? _dice.Pick(given) : _world.Period.Length;
            goals.Add($"  kept: {{ {(longer == _world.Period.Length ? "" : $"given_for: {longer.Word()}, spread: whole, ")}ramp: {Ramp(false)} }}");
            Needs(plan, "kept", _world.Period.Calendar.Containing(_world.Period.Start, longer));
        }

        parts.Tail.AppendLine("goals:");
        goals.ForEach(goal => parts.Tail.AppendLine(goal));
    }

    private void Bonus(PlanParts parts, string measure, string line) =>
        parts.Components.AppendLine(CultureInfo.InvariantCulture, $"  goal_{measure}:").AppendLine("    kind: bonus").AppendLine(CultureInfo.InvariantCulture, $"    target: {_world.Text(_world.RoundAmount())}")
            .AppendLine(CultureInfo.InvariantCulture, $"    measure: {measure}").AppendLine("    goal: goal")
            .AppendLine(CultureInfo.InvariantCulture, $"    payout: {{ by: attainment, linear: {{ {line} }}, below: zero, above: extrapolated, when_empty: 30% }}");

    private void Commission(PlanParts parts, bool byAttainment, bool whenEmpty)
    {
        parts.Components.AppendLine("  goal_won:").AppendLine("    kind: commission").AppendLine(CultureInfo.InvariantCulture, $"    target: {_world.Text(_world.RoundAmount())}")
            .AppendLine("    events: won").AppendLine("    value: arr").AppendLine(CultureInfo.InvariantCulture, $"    quota: {_dice.Pick("goal", "goal", "goal * 110%")}");
        var mode = $"by: attainment, mode: {_dice.Pick("marginal", "marginal", "retroactive")}";
        parts.Components.AppendLine(byAttainment && whenEmpty && _dice.Chance(30)
            ? $"    rate: {_dice.Pick("8%", "base")}\n    tiers: {{ {mode}, bands: [{{ from: 0%, times: 1 }}, {{ from: 100%, times: 2 }}], when_empty: {_dice.Pick("50%", "1.5")} }}"
            : byAttainment
            ? $"    tiers: {{ {mode}, bands: [{{ from: 0%, rate: base }}, {{ from: {_dice.Pick("50%", "100%")}, rate: base * 1.5 }}, {{ above: 200%, rate: 10% }}]{(whenEmpty ? $", when_empty: {_dice.Pick("base * 120%", "base / 2", "3%")}" : "")} }}"
            : $"    rate: {_dice.Pick("base", "base * 1.5")}");
    }

    private string Rule(PlanSketch plan, string name, bool canBeNothing, bool isOfMembers = false)
    {
        var keys = new List<string>();
        var length = _dice.Chance(60) ? _dice.Pick(Lengths()) : _world.Period.Length;
        if (length != _world.Period.Length || _dice.Chance(10))
        {
            keys.Add($"given_for: {(length == _world.Period.Length && _dice.Chance(50) ? "period" : length.Word())}");
        }

        if (length > _world.Period.Length)
        {
            keys.Add($"spread: {_dice.Pick("equal", "days", "days", "whole", Weights(length), Weights(length))}");
        }

        if (_world.HasMonths && _dice.Chance(65))
        {
            keys.Add($"ramp: {Ramp(isOfMembers)}");
        }

        var proration = _dice.Pick("none", "calendar_days", _world.HasMonths ? "months_begun" : "calendar_days", _world.HasMonths ? "months_by_days" : "calendar_days", canBeNothing ? "working_days" : "calendar_days", canBeNothing && _world.HasMonths ? "months_whole" : "calendar_days");
        keys.AddRange(_dice.Chance(80) || proration != "none" ? [$"proration: {proration}"] : []);
        if (proration != "none" && canBeNothing && _dice.Chance(70))
        {
            keys.Add($"leave: {_dice.Pick("reduces", "reduces", "ignored", "[parental]", "[parental, study]")}");
        }

        foreach (var time in length > _world.Period.Length ? [_world.Period.Calendar.Containing(_world.Period.Start, length)] : Parts(length))
        {
            Needs(plan, name, time);
        }

        return $"  {name}: {{ {string.Join(", ", keys)} }}";
    }

    private string Ramp(bool isOfMembers)
    {
        // From the first day of work, or on a plan, only where everybody has one: a member of a team may be on no plan.
        var all = _rows.Of("people").All(person => person["start_date"] is not null) ? "start_date" : "assignment";
        if (isOfMembers && !_rows.Of("people").All(person => _rows.Of("plan_assignments").Any(one => one["person_id"] == person["id"] && IsThroughout(one))))
        {
            var known = all == "start_date";
            return _dice.Chance(known ? 30 : 0) ? $"[{Ramp(all)}, {Ramp("return")}]" : Ramp(known ? _dice.Pick(all, "[start_date, return]") : "return");
        }

        return _dice.Chance(35) ? $"[{Ramp(all)}, {Ramp(all == "start_date" && _dice.Chance(35) ? "assignment" : "return")}]"
            : Ramp(_dice.Pick(all, all, "assignment", "return", $"[{all}, return]", $"[{all}, return]"));
    }

    private string Ramp(string since)
    {
        var months = string.Join(", ", Enumerable.Range(0, _dice.Between(1, 4)).Select(i => _dice.Pick($"{(i + 1) * 20}%", $"{(i + 1) * 25}%", "1/3")));
        return $"{{ since: {since}, months: [{months}]{_dice.Pick("", ", first_month: begun", ", first_month: whole", ", first_month: whole")} }}";
    }

    private string Weights(PeriodLength longer)
    {
        if (_world.Period.Calendar.CountIn(longer, _world.Period.Length) is not { } count)
        {
            return "equal";
        }

        var left = 100;
        var weights = new List<string>();
        for (var i = count; i > 1; i--)
        {
            var weight = _dice.Between(1, (2 * left / i) - 1);
            left -= weight;
            weights.Add($"{weight}%");
        }

        return $"[{string.Join(", ", [.. weights, $"{left}%"])}]";
    }

    private void Needs(PlanSketch plan, string name, Period time)
    {
        if (!_times.TryGetValue((name, time.Name), out var plans))
        {
            plans = [];
            _times.Add((name, time.Name), plans);
        }

        plans.Add(plan.Name);
    }

    /// <summary>A row for everyone on a plan that reads it, and for some people of their own; always where no plan's row is sure to be theirs.</summary>
    private void Rows()
    {
        foreach (var ((name, time), plans) in _times)
        {
            foreach (var plan in plans)
            {
                Goal(name, time, ("plan", plan));
            }

            foreach (var person in _rows.Of("people").ToList())
            {
                if (!IsSure(person, plans) || _dice.Chance(35))
                {
                    Goal(name, time, ("person_id", person["id"]));
                }
            }

            if (_dice.Chance(30))
            {
                Goal(name, time, ("team", "north"));
            }
        }
    }

    /// <summary>Whether a row of a plan is the person's, whichever of these plans asks.</summary>
    private bool IsSure(Dictionary<string, string?> person, List<string> plans)
    {
        var assignments = _rows.Of("plan_assignments").Where(one => one["person_id"] == person["id"]).ToList();
        return person["end_date"] is null && assignments.Count == 1 && plans.Contains(assignments[0]["plan"]!, StringComparer.Ordinal) && IsThroughout(assignments[0]);
    }

    private bool IsThroughout(Dictionary<string, string?> assignment) => assignment["to"] is null && string.CompareOrdinal(assignment["from"], IsoDate.Format(_world.Period.Start)) <= 0;

    private void Goal(string name, string time, (string Column, object? Value) whose) =>
        _rows.Add("goals", whose, ("measure", name), ("period", time), ("value", name == "kept" ? _dice.Pick("0.9", "0.85", "1") : name == "won_value" && _dice.Chance(4) ? "0" : _world.Text(_world.RoundAmount() * _dice.Pick(1, 3))));

    private void Leaves()
    {
        List<string> people = [.. _rows.Of("people").Select(row => row["id"]!)];
        foreach (var person in people.Where(_ => _dice.Chance(55)))
        {
            var from = _dice.Chance(60) ? _world.Period.Start.AddDays(-_dice.Between(1, 60)) : _world.DayInPeriod();
            for (var i = _dice.Between(1, 3); i > 0; i--)
            {
                var to = from.AddDays(_dice.Pick(0, 4, 13, _dice.Between(1, 40), 75));
                var isOpen = i == 1 && _dice.Chance(5);
                _rows.Add("leave", ("person_id", person), ("from", from), ("to", isOpen ? null : to), ("kind", _dice.Pick("parental", "parental", "sick", "study", null)), ("pays", _dice.Pick("1", "0.5", null)));
                from = to.AddDays(_dice.Pick(1, 1, 2, 10));
            }
        }
    }

    private ImmutableArray<Period> Parts(PeriodLength length) =>
        _world.Period.Parts(length);

    // Rows for every week of a year would be most of a case.
    private IReadOnlyList<PeriodLength> Lengths() => [.. _world.Period.Calendar.Lengths.Where(length => length > PeriodLength.Week || _world.Period.Length <= PeriodLength.Month)];
}
