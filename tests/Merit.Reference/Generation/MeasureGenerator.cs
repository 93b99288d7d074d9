using System.Globalization;
using System.Text;

namespace Merit.Reference.Generation;

/// <summary>Measures of a generated plan over its sets.</summary>
internal sealed class MeasureGenerator(World world, StringBuilder yaml, IReadOnlyList<SetSketch> sets)
{
    private readonly Dice _dice = world.Dice;
    private int _count;

    public List<MeasureSketch> Measures { get; } = [];

    public void Generate()
    {
        yaml.AppendLine("measures:");
        Add(Unit.Money, "sum(gains.arr)", false);
        Add(Unit.Ratio, Retention(), true);
        for (var i = _dice.Between(1, 4); i > 0; i--)
        {
            OfSet(_dice.Pick(sets));
        }

        for (var i = _dice.Between(0, 2); i > 0; i--)
        {
            OfOthers();
        }
    }

    private string Retention()
    {
        var choices = new List<string>();
        var kind = _dice.Pick("gross_retention", "gross_retention", "net_retention", "logo_retention");
        if (kind != "logo_retention" && _dice.Chance(60))
        {
            choices.Add("movement_holder = " + _dice.Pick("at_start", "at_event", "at_event"));
        }

        if (kind == "gross_retention" && _dice.Chance(60))
        {
            choices.Add("losses_from = " + _dice.Pick("cohort", "credited", "credited"));
        }

        if (kind == "gross_retention" && _dice.Chance(60))
        {
            choices.Add("cap = " + _dice.Pick("account", "none"));
        }

        // Of the company every account counts whole, whoever holds it, so that nothing is said of holders.
        if (_dice.Chance(12))
        {
            choices.RemoveAll(choice => choice.StartsWith("movement_holder", StringComparison.Ordinal));
            choices.Add("of = company");
        }
        else if (_dice.Chance(20))
        {
            choices.Add(_dice.Pick("role = csm", "of = my"));
        }

        return $"{kind}({string.Join(", ", _dice.Shuffled(choices))})";
    }

    private void OfSet(SetSketch set)
    {
        var company = _dice.Chance(10) ? "company." : "";
        var where = _dice.Chance(30) ? Condition(set) : "";
        var value = set.Money ?? set.Count!;
        var of = company.Length == 0 ? set.Qualified(value) : set.Qualified(value).Replace(set.Name + ".", "company." + set.Name + ".", StringComparison.Ordinal);
        var unit = set.Money is null ? Unit.Count : Unit.Money;
        switch (_dice.Below(9))
        {
            case 0:
                Add(unit, $"sum({of}{where})", false);
                break;
            case 1 or 2:
                Add(Unit.Count, $"count({company}{set.Name}{where})", false);
                break;
            case 3:
                Add(unit, $"average({of}{where})", true);
                break;
            case 4:
                Add(unit, $"{_dice.Pick("min", "max")}({of}{where})", true);
                break;
            case 5 when set.Table is "movements" or "usage" or "surveys":
                Add(Unit.Count, $"distinct_count({company}{set.Name}.account_id{where})", false);
                break;
            case 6 when set.Table == "usage":
                Add(Unit.Count, $"weighted_average({set.Name}.active_users otherwise 0 by licenses_purchased otherwise 0{where})", true);
                break;
            case 6 when set.Table == "movements":
                Add(Unit.Money, $"weighted_average({of} by term_months otherwise 1{where})", true);
                break;
            case 7 when set.Table == "usage":
                Add(Unit.Ratio, $"sum({set.Name}.active_users) / sum({set.Name}.licenses_purchased)", true);
                break;
            case 7 when set.IsEvents:
                Add(unit, $"{_dice.Pick("first", "last")}({of}{where})", true);
                break;
            default:
                Add(Unit.Ratio, $"count({set.Name}{where}) / count({_dice.Pick("company.", "")}{set.Name})", true);
                break;
        }
    }

    private string Condition(SetSketch set) => " where " + set.Table switch
    {
        "movements" => _dice.Pick("reason <> \"price_rise\"", $"arr >= {world.Text(world.RoundAmount())}", "product = \"pro\" or account.region = \"EU\"", "not (kind = \"churn\")"),
        "accounts" => _dice.Pick($"account_arr > {world.Text(world.RoundAmount())}", "region = \"EU\""),
        "usage" => _dice.Pick("(licenses_purchased otherwise 0) > 0", "account.region = \"EU\"", set.IsEvents ? "account.segment = \"key\"" : "account_arr > 0"),
        "surveys" => _dice.Pick("(score otherwise 0) >= 9", "answered <= period.end - 5 days"),
        _ => "account.region = \"EU\"",
    };

    /// <summary>Measures that read measures.</summary>
    private void OfOthers()
    {
        var other = _dice.Pick(Measures);
        switch (_dice.Below(5))
        {
            case < 3:
                Add(other.Unit, $"pooled({other.Name}, {_dice.Pick("direct_reports", "direct_reports", "all_reports", "team", "plan")})", true, title: _dice.Chance(50));
                break;
            case 3:
                Add(other.Unit, $"clamp({other.Read} * {_dice.Pick("50%", "120%", "1/3")}, 0, {Threshold(other.Unit)})", false);
                break;
            default:
                Add(other.Unit, $"if({other.Read} > 0, {other.Read}, {Threshold(other.Unit)})", false);
                break;
        }
    }

    private string Threshold(Unit unit) => Thresholds.Of(world, unit);

    private void Add(Unit unit, string formula, bool mayBeEmpty, bool title = false)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"measure_{++_count}");
        yaml.AppendLine(title
            ? string.Create(CultureInfo.InvariantCulture, $"  {name}: {{ title: Together, formula: '{formula}' }}")
            : string.Create(CultureInfo.InvariantCulture, $"  {name}: {formula}"));
        Measures.Add(new(name, unit, mayBeEmpty));
    }
}
