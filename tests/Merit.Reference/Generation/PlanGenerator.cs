using System.Globalization;
using Merit.Data.Time;
using Calendar = Merit.Data.Time.Calendar;

namespace Merit.Reference.Generation;

/// <summary>Documents of valid plans, written as people write them, that use every mechanism of the grammar.</summary>
internal sealed class PlanGenerator(World world, string name)
{
    private readonly Dice _dice = world.Dice;
    private readonly PlanParts _parts = new();

    public PlanSketch Generate()
    {
        var head = _parts.Head;
        head.AppendLine(CultureInfo.InvariantCulture, $"plan: {name}").AppendLine("title: A generated plan");
        head.AppendLine("effective: { from: 2020-01-01 }");
        head.AppendLine(CultureInfo.InvariantCulture, $"currency: {world.Currency}");
        head.AppendLine(CultureInfo.InvariantCulture, $"period: {world.Period.Length.Word()}");
        if (!world.Period.Calendar.Equals(Calendar.Gregorian))
        {
            head.AppendLine(CultureInfo.InvariantCulture, $"calendar: {world.Period.Calendar.Name}");
        }

        _parts.Pay.AppendLine("pay:").AppendLine(CultureInfo.InvariantCulture, $"  proration: {_dice.Pick<string>(world.HasMonths ? ["none", "calendar_days", "working_days", "months_begun", "months_whole", "months_by_days"] : ["none", "calendar_days", "calendar_days", "working_days"])}");
        head.AppendLine("parameters:");
        head.AppendLine(CultureInfo.InvariantCulture, $"  good_rate: {_dice.Pick("8%", "5%", "12.5%", "1/3")}");
        head.AppendLine(CultureInfo.InvariantCulture, $"  big_deal: {world.Text(world.RoundAmount())} {world.Currency}");

        var sets = new SetGenerator(world, _parts.Events, _parts.Snapshots);
        sets.Generate();
        var measures = new MeasureGenerator(world, _parts.Measures, sets.Sets);
        measures.Generate();
        var components = new ComponentGenerator(world, _parts.Components, sets.Sets, measures.Measures);
        components.Generate();
        if (_dice.Chance(40))
        {
            _parts.Tail.AppendLine(CultureInfo.InvariantCulture, $"cap: {_dice.Pick(world.Text(world.Amount()), world.Text(world.RoundAmount()), "(participant.target_variable otherwise 0) * 10%", $"7000 {world.Currency}")}");
        }

        return new(name, _parts, components.Goals);
    }
}
