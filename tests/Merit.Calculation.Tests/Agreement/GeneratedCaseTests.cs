using Merit.Reference.Generation;

namespace Merit.Calculation.Tests.Agreement;

/// <summary>The cases themselves: that they reach what is hard, and that nothing but the seed decides them.</summary>
public sealed class GeneratedCaseTests
{
    /// <summary>In how many of a hundred cases each hard thing is met at least.</summary>
    private static readonly Dictionary<string, int> LeastPercents = new(StringComparer.Ordinal)
    {
        // Split shares, transfers inside the period, a boundary of marginal tiers inside an event, a gate or cap that binds.
        ["split"] = 20,
        ["transfer"] = 20,
        ["straddle"] = 20,
        ["limit binds"] = 20,

        // A retention measure of one role that leaves out assignments in others.
        ["role of measure"] = 5,

        // Retention by other units, over other spans, point to point, by days.
        ["longer span"] = 10,
        ["renewals of a longer span"] = 8,
        ["of an earlier period"] = 10,
        ["accounts that belong together"] = 1,
        ["part of an account"] = 8,
        ["point to point"] = 2,
        ["won back"] = 1,
        ["held for some days"] = 5,

        // Measures of a team, on what its members held on the day.
        ["account of several members"] = 2,
        ["account of more than whole to a team"] = 1,

        // Credit beyond the holders of a row's day.
        ["held on another day"] = 8,
        ["handover"] = 5,
        ["team of several"] = 5,
        ["split event"] = 20,
        ["excluded event"] = 8,
        ["excluded account"] = 5,

        // Credit on a condition due later.
        ["credited for the time being"] = 5,
        ["taken back"] = 5,
        ["credited late"] = 2,
        ["last day at the cut-off"] = 2,
        ["met on its last day"] = 2,
        ["not in force when it was credited"] = 1,

        // Events whose quota credit is not their value.
        ["straddle by quota credit"] = 8,
        ["no quota credit"] = 5,

        // Event sets over other days than the period's.
        ["window"] = 20,

        // A member of a pool who adds to what is divided, with nothing to divide by.
        ["numerator over nothing"] = 1,

        // A formula for each group of rows.
        ["group of several rows"] = 20,
        ["part of a group"] = 15,
        ["group of a group"] = 4,
        ["group by parent"] = 8,

        // An attainment that is higher where the measure is lower.
        ["less is better"] = 10,

        // Renewal rates over what is no plain renewal on time.
        ["renewed early"] = 10,
        ["renewed late"] = 12,
        ["within the grace"] = 4,
        ["renewed in parts"] = 8,
        ["renewed with more"] = 12,
        ["rise at a renewal"] = 3,
        ["year of a contract"] = 3,

        // Lookups of every form, and values that change or end in the period.
        ["at a step"] = 10,
        ["between points"] = 12,
        ["beyond the points"] = 14,
        ["nothing looked up"] = 35,
        ["dated value that changes in the period"] = 30,
        ["after a dated value"] = 8,

        // A column of the row that a column of people names.
        ["row of a participant"] = 14,

        // Goals that are not as their row says.
        ["goal spread"] = 12,
        ["goal of shorter times"] = 10,
        ["ramped"] = 25,
        ["several ramps"] = 4,
        ["rate without attainment"] = 1,
        ["ramp by whole months"] = 14,
        ["month before the start"] = 5,
        ["leave after leave"] = 12,
        ["leave reduces a goal"] = 14,
        ["part of a month in force"] = 5,
        ["by working days"] = 10,
        ["goal of members"] = 11,
        ["member off the plan"] = 4,
        ["base rate of a full period"] = 14,

        // Periods of other calendars than everybody's.
        ["to date by another calendar"] = 1,
        ["week of a year"] = 2,

        // Rows that reach a team by several of its members, with more than the whole.
        ["row of several members"] = 14,
        ["more than whole to a team"] = 11,
        // Amounts in other currencies, at rates of every kind.
        ["foreign amount"] = 25,
        ["rates of a component"] = 10,
        ["average of rates"] = 10,
        ["fixed rate"] = 5,
        ["rate turned round"] = 5,
        ["rate stated both ways"] = 5,
        ["rate too old"] = 8,
        ["rate through another"] = 5,
        ["current rates"] = 5,
        ["rates of invoices"] = 2,
        ["rates of payments"] = 2,
        ["neither invoiced nor paid"] = 3,
        ["rate of the first day"] = 3,

        // Pay in other currencies than the plan's.
        ["paid in another currency"] = 20,
        ["plan's cap cuts pay in another currency"] = 3,
        ["amount of a person abroad"] = 1,
    };

    [Fact]
    public void Cases_reach_what_is_hard_often_and_pay_something_most_of_the_time()
    {
        if (AgreementCases.AreFew)
        {
            return;
        }

        var cases = AgreementCases.All;
        foreach (var (name, least) in LeastPercents)
        {
            (100 * cases.Count(one => one.Facts.Met.Contains(name)) / cases.Count).ShouldBeGreaterThanOrEqualTo(least, name);
        }

        (100 * cases.Count(one => one.Facts.PaysNothing) / cases.Count).ShouldBeLessThan(10, "cases that pay nothing at all");

        // What is counted has a least share, or it could come to be met by no case.
        cases.SelectMany(one => one.Facts.Met).Distinct(StringComparer.Ordinal).Except(LeastPercents.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_added_to_cases_leaves_every_row_and_every_line_that_was_there()
    {
        var added = 0;
        foreach (var seed in AgreementCases.All.Take(200).Select(one => one.Generated.Seed))
        {
            var (bare, whole) = (CaseGenerator.Generate(seed, order: 0, newcomer: false, extras: false).ToString(), CaseGenerator.Generate(seed).ToString());
            var rest = whole.Split('\n').ToList();
            bare.Split('\n').ShouldAllBe(line => rest.Remove(line));
            added += rest.Count;
        }

        added.ShouldBeGreaterThan(AgreementCases.AreFew ? -1 : 200);
    }

    [Fact]
    public void A_seed_makes_the_same_case_again()
    {
        foreach (var one in AgreementCases.All.Take(50))
        {
            CaseGenerator.Generate(one.Generated.Seed).ToString().ShouldBe(one.Generated.ToString());
        }
    }
}
