using System.Globalization;
using System.Text;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>Documents of valid plans, written as people write them, that use every mechanism of the grammar.</summary>
internal sealed class PlanGenerator(World world, string name)
{
    private readonly Dice _dice = world.Dice;
    private readonly StringBuilder _yaml = new();

    public PlanSketch Generate()
    {
        _yaml.AppendLine(CultureInfo.InvariantCulture, $"plan: {name}").AppendLine("title: A generated plan");
        _yaml.AppendLine("effective: { from: 2020-01-01 }");
        _yaml.AppendLine(CultureInfo.InvariantCulture, $"currency: {world.Currency}");
        var period = world.Period.Length switch { PeriodLength.Month => "month", PeriodLength.Quarter => "quarter", _ => "year" };
        _yaml.AppendLine(CultureInfo.InvariantCulture, $"period: {period}");
        _yaml.AppendLine(CultureInfo.InvariantCulture, $"pay: {{ proration: {_dice.Pick("none", "calendar_days", "calendar_days")} }}");
        _yaml.AppendLine("parameters:");
        _yaml.AppendLine(CultureInfo.InvariantCulture, $"  good_rate: {_dice.Pick("8%", "5%", "12.5%", "1/3")}");
        _yaml.AppendLine(CultureInfo.InvariantCulture, $"  big_deal: {world.Text(world.RoundAmount())} {world.Currency}");

        var sets = new SetGenerator(world, _yaml);
        sets.Generate();
        var measures = new MeasureGenerator(world, _yaml, sets.Sets);
        measures.Generate();
        var components = new ComponentGenerator(world, _yaml, sets.Sets, measures.Measures);
        components.Generate();
        if (_dice.Chance(40))
        {
            _yaml.AppendLine(CultureInfo.InvariantCulture, $"cap: {_dice.Pick(world.Text(world.Amount()), world.Text(world.RoundAmount()), "(participant.target_variable otherwise 0) * 10%", $"7000 {world.Currency}")}");
        }

        return new(name, _yaml.ToString(), components.Goals);
    }
}
