using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>A formula for each group of rows, and a commission on it, in many plans; and answers of several respondents for it to group.</summary>
internal sealed class GrainExtras
{
    private readonly World _world;
    private readonly Dice _dice;

    private GrainExtras(World world) => (_world, _dice) = (world, world.Dice);

    public static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        var extras = new GrainExtras(world);
        var measured = plans.Where(_ => world.Dice.Chance(60)).ToList();
        measured.ForEach(plan => extras.Add(plan.Parts));
        if (measured.Count > 0)
        {
            extras.Answers(rows);
        }
    }

    private void Add(PlanParts plan)
    {
        plan.Events.AppendLine(CultureInfo.InvariantCulture, $"  answers: {{ of: surveys, credit: {_dice.Pick("book", "book", "{ to: book, roles: [csm] }", "{ to: book, rollup: one_level }")} }}")
            .AppendLine(CultureInfo.InvariantCulture, $"  moves: {{ of: movements, {_dice.Pick("", "", "where: kind <> \"churn\", ", "counts: whole, ")}credit: {_dice.Pick("book", "book", "{ to: book, rollup: all_levels }")} }}");
        plan.Snapshots.AppendLine(CultureInfo.InvariantCulture, $"  customers: {{ of: accounts, at: {_dice.Pick("opening", "closing", "closing")} }}");
        plan.Measures.AppendLine(CultureInfo.InvariantCulture, $"  grouped: {Measure()}");
        Pay(plan, "grouped");
        if (_dice.Chance(30))
        {
            plan.Measures.AppendLine(CultureInfo.InvariantCulture, $"  grouped_together: pooled(grouped, {_dice.Pick("direct_reports", "all_reports", "team", "plan", "plan")})");
            Pay(plan, "grouped_together");
        }
    }

    private void Pay(PlanParts plan, string measure) =>
        plan.Components.AppendLine(CultureInfo.InvariantCulture, $"  pay_{measure}:").AppendLine("    kind: commission")
            .AppendLine(CultureInfo.InvariantCulture, $"    measure: 1000 {_world.Currency.Code} * {measure} otherwise 0 {_world.Currency.Code}").AppendLine("    rate: 100%");

    private string Measure()
    {
        var company = _dice.Pick("", "", "", "", "", "company.", "team.");
        var ofCustomers = $"per {company}customers.{_dice.Pick("account", "account", "parent")}{Condition()}";
        switch (_dice.Below(9))
        {
            case 0 or 1:
                return $"average(if({Count()} >= {_dice.Pick("1", "2")}, 100%, 0%) {ofCustomers})";
            case 2:
                return $"sum(min({Count()}, 2) {ofCustomers})";
            case 3:
                return $"weighted_average(if({Count()} >= 1, 100%, 0%) {ofCustomers} by sum(customers.account_arr))";
            case 4 or 5:
                return $"average({_dice.Pick("average", "max", "last", "first")}(answers.score otherwise 0) otherwise 0 per {company}answers.{_dice.Pick("account", "parent", "respondent", "kind")})";
            case 6:
                // Of groups within a group each counts alike.
                return $"{_dice.Pick("average", "max", "sum")}({_dice.Pick("average", "sum")}({_dice.Pick("last", "sum")}(answers.score otherwise 0) otherwise 0 per answers.respondent) otherwise 0 per answers.{_dice.Pick("account", "parent")})".Replace(") otherwise 0 otherwise 0", ") otherwise 0", StringComparison.Ordinal);
            case 7:
                return $"sum(max(answers.score otherwise 0) - min(answers.score otherwise 0) per answers.{_dice.Pick("account", "parent")})";
            default:
                return $"{_dice.Pick("sum", "max", "min", "average")}({_dice.Pick("count(moves)", "count(moves where arr > 0)", "1")} per {company}moves.{_dice.Pick("product", "kind", "account", "parent", "account_id")})";
        }
    }

    private string Count() => _dice.Pick("count(moves)", "count(company.moves)", "count(team.moves)", "count(moves where arr > 0)", "count(answers)", "distinct_count(answers.respondent otherwise \"none\")", "count(company.answers where (score otherwise 0) >= 9)");

    private string Condition() => _dice.Pick("", "", " where count(answers) > 0", " where sum(customers.account_arr) > 0", " where first(customers.segment otherwise \"none\") <> \"key\"");

    private void Answers(CompanyRows rows)
    {
        var accounts = rows.Of("accounts").Select(row => row["id"]!).ToList();
        for (var i = accounts.Count == 0 ? 0 : _dice.Between(1, 6); i > 0; i--)
        {
            var day = _world.DayAround();
            rows.Add("surveys", ("id", string.Create(CultureInfo.InvariantCulture, $"G{i * 37 % 100}")), ("account_id", _dice.Pick(accounts)), ("respondent", _dice.Pick<string?>("ann", "ann", "bob", null)), ("sent", day),
                ("answered", _dice.Chance(85) ? day.AddDays(_dice.Between(0, 3)) : null), ("kind", _dice.Pick("nps", "csat")), ("score", _dice.Chance(90) ? _dice.Between(0, 10) : null));
        }
    }
}
