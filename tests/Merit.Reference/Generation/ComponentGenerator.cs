using System.Globalization;
using System.Text;

namespace Merit.Reference.Generation;

/// <summary>Components of a generated plan.</summary>
internal sealed class ComponentGenerator(World world, StringBuilder yaml, IReadOnlyList<SetSketch> sets, IReadOnlyList<MeasureSketch> measures)
{
    private static readonly string[] Weights = ["1/3", "1/6", "25%", "20%"];
    private static readonly int[] Percents = [30, 50, 75, 100, 125, 130, 150];
    private readonly Dice _dice = world.Dice;
    private readonly List<string> _names = [];

    public List<(string Measure, Unit Unit)> Goals { get; } = [];

    public void Generate()
    {
        yaml.AppendLine("components:");
        var weights = new Queue<string>(_dice.Shuffled(Weights));
        for (var i = _dice.Pick(1, 2, 2, 2, 3, 3, 3, 4); i > 0; i--)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"pay_{_names.Count + 1}");
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  {name}:");
            switch (_dice.Below(10))
            {
                case < 2:
                    Bonus(weights.Dequeue());
                    break;
                case < 8:
                    Commission(weights.Dequeue());
                    break;
                default:
                    Spiff();
                    break;
            }

            _names.Add(name);
        }
    }

    private void Bonus(string weight)
    {
        var measure = _dice.Pick(measures);
        Line("kind: bonus");
        Line(_dice.Chance(75) ? $"weight: {weight}" : $"target: {world.Text(world.RoundAmount())}");
        Line($"measure: {measure.Name}");
        var byAttainment = _dice.Chance(50);
        if (byAttainment || _dice.Chance(30))
        {
            Goal("goal", measure.Name, measure.Unit);
        }

        // A goal from the table can be zero, so an attainment can be empty.
        var empty = measure.MayBeEmpty || byAttainment ? $", when_empty: {_dice.Pick("0%", "50%", "100%")}" : "";
        var (by, unit) = byAttainment ? ("attainment", Unit.Ratio) : ("value", measure.Unit);
        Line($"payout: {{ by: {by}, {Curve(unit)}{empty} }}");
        Limits();
        if (_dice.Chance(30))
        {
            Line($"rounding: {{ per: component, mode: {Mode()} }}");
        }
    }

    private string Curve(Unit unit)
    {
        switch (_dice.Below(4))
        {
            case 0:
                return $"stepped: {{ {string.Join(", ", Points(_dice.Between(1, 4), unit).Select((point, i) => (i > 0 && _dice.Chance(25) ? "above " : "") + point))} }}";
            case 1:
                var above = unit == Unit.Ratio ? _dice.Pick("150%", "5%") : _dice.Pick("5%", "0.1%");
                return $"baseline: {{ at: {Thresholds.Of(world, unit)}, each: {above}, below: {_dice.Pick("zero", "in_proportion")} }}";
            default:
                return $"linear: {{ {string.Join(", ", Points(_dice.Between(2, 4), unit))} }}, below: {End()}, above: {End()}";
        }
    }

    private string End() => _dice.Pick("zero", "flat", "extrapolated");

    private IEnumerable<string> Points(int count, Unit unit)
    {
        var pays = _dice.Shuffled(Percents).Take(count);
        pays = _dice.Chance(85) ? pays.Order() : pays.OrderDescending();
        return Thresholds.Ascending(world, unit, count).Zip(pays, (at, percent) => $"{at}: {percent}%");
    }

    private void Commission(string weight)
    {
        var set = _dice.Chance(70) ? sets[0] : _dice.Pick(sets.Where(s => s.IsEvents && s.Money is not null).ToList());
        var amounts = measures.Where(m => m.Unit == Unit.Money).ToList();
        var onMeasure = _dice.Chance(12);
        Line("kind: commission");
        var weighted = _dice.Chance(60);
        if (weighted)
        {
            Line(_dice.Chance(80) ? $"weight: {weight}" : $"target: {world.Text(world.RoundAmount())}");
        }

        var hasQuota = weighted && !onMeasure;
        if (onMeasure)
        {
            Line($"measure: {_dice.Pick(amounts).Read}");
        }
        else
        {
            Line($"events: {set.Name}");
            Line($"value: {Value(set)}");
            if (hasQuota)
            {
                Goal("quota", set.Name, Unit.Money);
            }
        }

        Rates(set.Table, hasQuota, onMeasure);
        Limits();
        var cash = !onMeasure && set.Table == "movements" && _dice.Chance(35);
        if (cash)
        {
            Line("released: in proportion to cash");
        }

        if (_dice.Chance(40))
        {
            Line($"rounding: {{ per: {(onMeasure || (!cash && _dice.Chance(40)) ? "component" : "event")}, mode: {Mode()} }}");
        }
    }

    private string Value(SetSketch set) => set.Table == "movements"
        ? _dice.Pick(set.Money!, "arr", "arr", "arr * 50%", "if((term_months otherwise 12) >= 24, arr * 2, arr)", "max(arr, 0)", "(renewed_arr otherwise 0) - (prior_arr otherwise 0)", "if(arr >= big_deal, arr, 0)", "round(arr, 100, half-even)", "abs(arr)", "if(days_between(date, period.end) <= 10, arr, arr / 2)", "if(month(date) = 2 or year(date) = 2025, arr, -arr)", "clamp(arr, 0, 10000)")
        : set.Money!;

    private void Rates(string table, bool hasQuota, bool onMeasure)
    {
        var plain = new List<string> { "8%", "2.5%", "good_rate", "50%", "1/7" };
        if (hasQuota)
        {
            plain.AddRange(["base", "base * 1.5", "base"]);
        }

        var rate = _dice.Pick(plain);
        if (_dice.Chance(15))
        {
            Line($"rate: {(!onMeasure && _dice.Chance(40) ? EventRate(table) : rate)}");
            return;
        }

        var times = _dice.Chance(30);
        if (times)
        {
            Line($"rate: {(onMeasure || _dice.Chance(50) ? rate : EventRate(table))}");
        }

        Line("tiers:");
        var unit = Unit.Money;
        var mode = _dice.Pick("marginal", "marginal", "retroactive");
        switch (_dice.Below(10))
        {
            case < 2 when !onMeasure:
                Line("  by: event");
                break;
            case < 5 when hasQuota:
                Line("  by: attainment");
                unit = Unit.Ratio;
                break;
            case 5 when !onMeasure:
                var measure = _dice.Pick(measures);
                Line($"  by: {measure.Read}");
                (unit, mode) = (measure.Unit, "retroactive");
                break;
            default:
                Line("  by: cumulative");
                break;
        }

        Line($"  mode: {mode}");
        Line($"  bands: [{string.Join(", ", Bands(unit, plain, times))}]");
    }

    private IEnumerable<string> Bands(Unit unit, List<string> rates, bool times)
    {
        var starts = Thresholds.Ascending(world, unit, _dice.Between(1, 4)).ToList();
        if (_dice.Chance(90))
        {
            starts[0] = unit == Unit.Ratio ? "0%" : "0";
        }

        return starts.Select((start, i) =>
        {
            var key = i > 0 && _dice.Chance(25) ? "above" : "from";
            var rate = i > 0 && _dice.Chance(60) ? _dice.Pick("6%", "10%", "12%", "0%") : _dice.Pick(rates);
            return $"{{ {key}: {start}, {(times ? "times: " + _dice.Pick("1", "1.5", "2", "50%", "0") : "rate: " + rate)} }}";
        });
    }

    private string EventRate(string table) => table == "movements"
        ? _dice.Pick("'if(product = \"pro\", 6%, 4%)'", "'if(account.segment = \"key\", 5%, 2.5%)'", "'if(arr >= big_deal, 10%, good_rate)'")
        : "'if(account.region = \"EU\", 6%, 5%)'";

    private void Spiff()
    {
        var set = _dice.Chance(40) ? sets[0] : _dice.Pick(sets.Where(s => s.IsEvents).ToList());
        Line("kind: spiff");
        Line($"events: {set.Name}");
        Line("amount: " + (set.Money is null
            ? _dice.Pick("50", $"33 {world.Currency}")
            : _dice.Pick("150", $"75 {world.Currency}", $"50 + 1% * {set.Money}", $"if({set.Money} >= big_deal, 500, 100)", $"{set.Money} * 1/8")));
        Limits();
        if (_dice.Chance(40))
        {
            Line($"rounding: {{ per: {_dice.Pick("event", "component")}, mode: {Mode()} }}");
        }
    }

    private string Mode() => _dice.Pick("half_even", "half_up", "up", "down");

    private void Limits()
    {
        if (_dice.Chance(15))
        {
            Line($"gate: {{ when: '{Condition()}', otherwise: forfeit }}");
        }

        if (_dice.Chance(20))
        {
            Line("multiplier: " + _dice.Pick("110%", "50%", $"if({Condition()}, 120%, 80%)"));
        }

        if (_dice.Chance(30))
        {
            Line("cap: " + _dice.Pick(world.Text(world.Amount()), world.Text(world.RoundAmount()), "(participant.base_salary otherwise 0) * 1%", "big_deal / 10"));
        }

        if (_dice.Chance(15))
        {
            Line("floor: " + _dice.Pick(world.Text(world.Amount()), $"25 {world.Currency}", "big_deal / 3"));
        }
    }

    private string Condition()
    {
        if (_names.Count > 0 && _dice.Chance(35))
        {
            var name = _dice.Pick(_names);
            return _dice.Pick($"{name}.earned > {world.Text(world.RoundAmount())}", $"{name}.earned >= 0.01", $"({name}.earned - {name}.earned / 2) <= 200");
        }

        if (_dice.Chance(15))
        {
            return _dice.Pick("participant.title = \"CSM\"", "participant.country is not empty", "(participant.target_variable otherwise 0) > 10000", "period.days >= 31");
        }

        var measure = _dice.Pick(measures);
        return $"{measure.Read} {_dice.Pick(">=", ">", "<=", ">=")} {Thresholds.Of(world, measure.Unit)}";
    }

    private void Goal(string key, string lookedUpBy, Unit unit)
    {
        if (_dice.Chance(65))
        {
            Line($"{key}: goal");
            Goals.Add((lookedUpBy, unit));
        }
        else
        {
            Line($"{key}: {Thresholds.Of(world, unit)}");
        }
    }

    private void Line(string text) => yaml.Append("    ").AppendLine(text);
}
