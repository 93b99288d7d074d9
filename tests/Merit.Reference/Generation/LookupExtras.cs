using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>Parameters with dated values and lookups of every form in many plans, and components and a measure that call them about events and about participants.</summary>
internal sealed class LookupExtras
{
    private static readonly string[] Terms = ["0", "6", "12", "18", "24", "30", "36"];
    private static readonly string[] Margins = ["0%", "20%", "1/3", "40%", "50%", "72.5%", "80%"];
    private static readonly string[] Texts = ["basic", "pro", "key", "mid", "EU"];
    private static readonly string[] Rates = ["4%", "5%", "1/16", "12.5%", "0%", "7%", "-2%", "20%"];

    private readonly World _world;
    private readonly Dice _dice;
    private readonly PlanParts _plan;

    private LookupExtras(World world, PlanParts plan) => (_world, _dice, _plan) = (world, world.Dice, plan);

    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        foreach (var plan in plans.Where(_ => world.Dice.Chance(50)))
        {
            new LookupExtras(world, plan.Parts).Extend();
        }
    }

    private void Extend()
    {
        Dated("daily_rate", "ratio");
        Dated("daily_amount", "money");
        Line(_plan.Tail, "lookups:");
        var rate = Lookup("looked_up_rate", "ratio");
        var amount = Lookup("looked_up_amount", "money");
        Line(_plan.Components, "  pay_looked_up:", "    kind: spiff", "    events: gains", $"    amount: {Amount(amount)}");
        Line(_plan.Components, "  pay_by_rate:", "    kind: commission", "    events: gains", "    value: arr", $"    rate: {Rate(rate)}");
        if (_dice.Chance(50))
        {
            Line(_plan.Components, $"    multiplier: {_dice.Pick("by_score(measure_2 otherwise 50%) otherwise 110%", "by_score(measure_1 / (sum(gains.arr) + 1) otherwise 0%) otherwise 1/3")}");
            Line(_plan.Tail, "  by_score:", "    by: { score: ratio }");
            Line(_plan.Tail, Single("ratio", "ratio"));
        }

        if (_dice.Chance(50))
        {
            Line(_plan.Components, $"    cap: {_dice.Pick("daily_amount(period.end)", "daily_amount(period.start)")} otherwise {_world.Text(_world.RoundAmount())}");
        }

        if (_dice.Chance(60))
        {
            Line(_plan.Measures, $"  measure_looked_up: {_dice.Pick($"sum(gains.arr * ({rate} otherwise 3%))", $"sum(gains.arr where ({rate} otherwise 0%) > 4%)", $"sum(gains.arr * 0 + ({amount} otherwise 7))", "sum(gains.arr * (daily_rate(date) otherwise 1%))")}");
            Line(_plan.Components, "  pay_measure_looked_up:", "    kind: commission", "    measure: measure_looked_up", "    rate: 10%");
        }
    }

    private string Amount(string looked) => _dice.Below(3) switch
    {
        0 => $"daily_amount({Day()}) otherwise 3",
        1 => $"({looked} otherwise 5) + (daily_amount({Day()}) otherwise 1)",
        _ => $"{looked} otherwise 11",
    };

    private string Rate(string looked) => _dice.Below(3) switch
    {
        0 => $"daily_rate({Day()}) otherwise 1%",
        1 => $"if({looked} is empty, 9%, {looked} otherwise 0%)",
        _ => $"{looked} otherwise 2%",
    };

    private string Day() => _dice.Pick("date", "date", "booked otherwise date", "period.end", "due_date otherwise period.start");

    private void Dated(string name, string gives)
    {
        Line(_plan.Head, $"  {name}:");
        var days = Days(_dice.Between(1, 3));
        for (var i = 0; i < days.Count; i++)
        {
            // One that ends: before the next, on the day before it, or whenever it does.
            var room = i + 1 < days.Count ? days[i + 1].DayNumber - days[i].DayNumber - 1 : 40;
            var to = _dice.Chance(40) ? $", to: {Text(days[i].AddDays(_dice.Pick(0, room, _dice.Between(0, room))))}" : "";
            Line(_plan.Head, $"    - {{ from: {Text(days[i])}{to}, value: {(gives == "money" ? $"{_world.Text(_world.RoundAmount())} {_world.Currency}" : Value(gives))}{(_dice.Chance(50) ? ", reference: Memo 1" : "")} }}");
        }
    }

    /// <summary>Adds a lookup, and gives a call of it about an event.</summary>
    private string Lookup(string name, string gives)
    {
        Line(_plan.Tail, $"  {name}:");
        var first = _dice.Pick("number", "number", "ratio", "money", "date", "text");
        if (_dice.Chance(60))
        {
            Line(_plan.Tail, $"    by: {{ input: {first} }}", $"    gives: {gives}", Single(first, gives));
            return $"{name}({Read(first)})";
        }

        var second = _dice.Pick("number", "ratio", "ratio", "money", "text");
        var (rows, columns) = (Match(first), Match(second));
        Line(_plan.Tail, $"    by: {{ row: {first}, column: {second} }}", $"    gives: {gives}", $"    rows: {Found(rows)}", $"    columns: {Found(columns)}", "    cells:");
        var across = Keys(second, columns);
        foreach (var key in Keys(first, rows))
        {
            Line(_plan.Tail, $"      {key}: {{ {string.Join(", ", across.Select(column => $"{column}: {Value(gives)}"))} }}");
        }

        return $"{name}({Read(first)}, {Read(second)})";
    }

    private string Single(string kind, string gives)
    {
        var match = Match(kind);
        var ends = match == "interpolated" ? string.Create(CultureInfo.InvariantCulture, $"\n    below: {End()}\n    above: {End()}") : "";
        return $"    {match}: {{ {string.Join(", ", Keys(kind, match).Select(key => $"{key}: {Value(gives)}"))} }}{ends}";
    }

    private string Match(string kind) => kind == "text" ? "exact" : _dice.Pick("stepped", "stepped", "interpolated", "interpolated", "exact");

    private string Found(string match) => match == "interpolated" ? $"{{ match: interpolated, below: {End()}, above: {End()} }}" : match;

    private string End() => _dice.Pick("none", "flat", "extrapolated");

    private IReadOnlyList<string> Keys(string kind, string match)
    {
        var count = _dice.Between(match == "interpolated" ? 2 : 1, 4);
        var keys = kind switch
        {
            "number" => Some(Terms, count),
            "ratio" => Some(Margins, count),
            "money" => Thresholds.Ascending(_world, Unit.Money, count),
            "date" => [.. Days(count).Select(Text)],
            _ => Some(Texts, count),
        };
        return match == "stepped" ? [.. keys.Select(key => _dice.Chance(25) ? "above " + key : key)] : keys;
    }

    private List<string> Some(string[] all, int count) => [.. _dice.Shuffled(Enumerable.Range(0, all.Length)).Take(count).Order().Select(i => all[i])];

    /// <summary>Different days about the period, ascending: two or more where two are asked for.</summary>
    private List<DateOnly> Days(int count)
    {
        var days = new SortedSet<DateOnly> { _world.DayAround() };
        while (days.Count < count)
        {
            days.Add(_dice.Pick(_world.DayAround(), _world.Period.Start.AddDays(-_dice.Between(0, 100)), _world.Period.End.AddDays(_dice.Between(0, 40))));
        }

        return [.. days];
    }

    private string Value(string gives) => gives == "money" ? $"{_world.Text(_world.RoundAmount())}{_dice.Pick("", $" {_world.Currency}")}" : _dice.Pick(Rates);

    private string Read(string kind) => kind switch
    {
        "number" => _dice.Pick("term_months", "term_months otherwise 18"),
        "ratio" => _dice.Pick("margin", "margin otherwise 30%"),
        "money" => "arr",
        "date" => Day(),
        _ => _dice.Pick("product", "account.segment", "account.region"),
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(System.Text.StringBuilder yaml, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            yaml.AppendLine(line);
        }
    }
}
