using System.Globalization;
using Merit.Data.Amounts;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>Makes cases: small companies and plans that lean to where rules differ.</summary>
public static class CaseGenerator
{
    private static readonly string[] Periods = ["2024-Q1", "2024-Q1", "2024-02", "2024-02", "2024-03", "2025-Q4", "2025-01", "2024", "2025"];

    private const ulong CalendarSalt = 0x63616C656E646172;

    /// <summary>
    /// What is added to a case after it is made, by dice of its own: a further extra changes nothing of the case without it, and none of the other extras. Each decides by its dice whether it
    /// adds anything.
    /// </summary>
    private static readonly (ulong Salt, Action<World, CompanyRows, IReadOnlyList<PlanSketch>> Add)[] Extras =
    [
        (0x726574656E74696F, RetentionExtras.Add),
        (0x72656E6577616C73, RenewalExtras.Add),
        (0x6372656469747321, CreditExtras.Add),
        (0x71756F7461637265, QuotaCreditExtras.Add),
        (0x77696E646F777321, WindowExtras.Add),
        (0x6C6F6F6B75707321, LookupExtras.Add),
        (0x706172746963697A, ParticipantExtras.Add),
        (0x676F616C73, GoalExtras.Add),
        (0x7465616D73, TeamExtras.Add),
        (0x63757272656E6379, CurrencyExtras.Add),
        (0x677261696E732121, GrainExtras.Add),
        (0x6C6F6F6B6261636B, LookBackExtras.Add),
        (0x6C65737369736265, LessIsBetterExtras.Add),
        (0x706572696F647321, CompanyCalendars.Add),
    ];

    /// <summary>The case of this seed.</summary>
    /// <param name="seed">What it is made from.</param>
    /// <param name="order">The order of the rows, which must change nothing.</param>
    /// <param name="newcomer">Whether somebody joins who shares nothing with the others: the same case otherwise, row by row.</param>
    public static GeneratedCase Generate(ulong seed, ulong order = 0, bool newcomer = false) => Generate(seed, order, newcomer, extras: true);

    /// <summary>The case of this seed, with the extras or without.</summary>
    internal static GeneratedCase Generate(ulong seed, ulong order, bool newcomer, bool extras)
    {
        var dice = new Dice(seed);
        var usual = Period.Parse(dice.Pick(Periods));
        var calendarDice = new Dice(seed ^ CalendarSalt);
        var period = calendarDice.Chance(20) ? CompanyCalendars.PickFrom(calendarDice) : usual;
        var currency = Currency.Parse(dice.Pick("USD", "USD", "USD", "USD", "EUR", "JPY", "KWD"));
        var world = new World(dice, period, currency);
        var plans = Enumerable.Range(1, dice.Chance(85) ? 1 : 2)
            .Select(i => new PlanGenerator(world, string.Create(CultureInfo.InvariantCulture, $"plan-{i}")).Generate())
            .ToList();
        var company = new CompanyGenerator(world);
        var rows = company.Generate([.. plans.Select(plan => plan.Name)]);
        var goals = new GoalGenerator(world, rows);
        foreach (var plan in plans)
        {
            goals.Generate(plan, company.People);
        }

        foreach (var (salt, add) in extras ? Extras : [])
        {
            add(new(new Dice(seed ^ salt), period, currency), rows, plans);
        }

        if (newcomer)
        {
            Newcomer.Join(rows, world, plans[0]);
        }

        return new(seed, rows.Build(new Dice(seed + order)), [.. plans.Select(plan => (plan.Name + ".yaml", plan.Text))], period, rows.ToString());
    }
}
