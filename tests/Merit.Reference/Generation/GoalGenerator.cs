using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>Rows of goals for what generated plans look up: of people, else of the plan, else of teams, and rows that must not be taken.</summary>
internal sealed class GoalGenerator(World world, CompanyRows rows)
{
    private readonly Dice _dice = world.Dice;
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    public void Generate(PlanSketch plan, IReadOnlyList<string> people)
    {
        foreach (var (measure, unit) in plan.Goals.Distinct())
        {
            // A person on two plans has one goal by each name: goals of people name no plan.
            if (!_made.Add(measure))
            {
                Goal(measure, unit, ("plan", plan.Name));
                continue;
            }

            // A goal that everyone has without the plan makes one of the plan needless.
            var everybody = _dice.Chance(40);
            var byTeam = _dice.Chance(50);
            foreach (var person in people.Where(person => _dice.Chance(25) || (everybody && !(byTeam && IsInOneTeam(person)))))
            {
                Goal(measure, unit, ("person_id", person));
            }

            if (!everybody)
            {
                Goal(measure, unit, ("plan", plan.Name));
            }

            if (byTeam)
            {
                Goal(measure, unit, ("team", "north"));
                Goal(measure, unit, ("team", "south"));
            }

            if (_dice.Chance(30))
            {
                Goal(measure, unit, ("plan", "another-plan"));
            }
        }
    }

    private bool IsInOneTeam(string person) =>
        rows.Of("team_members").Count(member => member["person_id"] == person && (member["to"] is not { } to || string.CompareOrdinal(to, IsoDate.Format(world.Period.End)) >= 0)) == 1;

    private void Goal(string measure, Unit unit, (string Column, object? Value) whose)
    {
        var value = unit switch
        {
            // A measure's goal can be zero, and the attainment then has no value; a quota cannot.
            _ when measure.StartsWith("measure_", StringComparison.Ordinal) && _dice.Chance(8) => "0",
            Unit.Ratio => _dice.Pick("0.9", "0.85", "1"),
            Unit.Money => world.Text(world.RoundAmount()),
            _ => _dice.Pick("1", "2", "4", "5"),
        };
        rows.Add("goals", whose, ("measure", measure), ("period", world.Period.Name), ("value", value));
        if (_dice.Chance(10))
        {
            rows.Add("goals", whose, ("measure", measure), ("period", "2019"), ("value", "12345"));
        }
    }
}
