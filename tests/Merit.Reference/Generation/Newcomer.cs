namespace Merit.Reference.Generation;

/// <summary>A participant who shares no event, team or manager with anyone (design, section 6, point 3).</summary>
internal static class Newcomer
{
    /// <summary>The newcomer's key.</summary>
    public const string Id = "Z1";

    private static readonly DateOnly LongAgo = new(2021, 1, 1);

    /// <summary>Adds the person, their goals, their customer and what happens to it, without a throw of the dice.</summary>
    public static void Join(CompanyRows rows, World world, PlanSketch plan)
    {
        const string account = "ZA";
        var period = world.Period;
        rows.Add("people", ("id", Id), ("name", "Newcomer"), ("currency", world.Currency), ("start_date", LongAgo));
        rows.Add("pay", ("person_id", Id), ("from", LongAgo), ("base_salary", "50000"), ("target_variable", "20000"));
        rows.Add("plan_assignments", ("person_id", Id), ("plan", plan.Name), ("from", LongAgo));
        foreach (var measure in plan.Goals.Select(goal => goal.Measure).Distinct(StringComparer.Ordinal))
        {
            rows.Add("goals", ("person_id", Id), ("measure", measure), ("period", period.Name), ("value", "5000"));
        }

        rows.Add("accounts", ("id", account), ("name", "Newcomer's"), ("segment", "key"), ("region", "EU"), ("currency", world.Currency));
        rows.Add("book", ("account_id", account), ("person_id", Id), ("role", "csm"), ("share", "1"), ("from", LongAgo));
        rows.Add("movements", ("id", "ZM1"), ("account_id", account), ("date", LongAgo), ("kind", "new"), ("arr", "12000"));
        rows.Add("movements", ("id", "ZM2"), ("account_id", account), ("date", period.Start), ("kind", "expansion"), ("arr", "3000"), ("booked", period.Start));
        rows.Add("movements", ("id", "ZM3"), ("account_id", account), ("date", period.End), ("kind", "contraction"), ("arr", "-500"), ("booked", period.End));
    }
}
