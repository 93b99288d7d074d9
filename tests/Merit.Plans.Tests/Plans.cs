using Merit.Data.Diagnostics;

namespace Merit.Plans.Tests;

internal static class Plans
{
    /// <summary>A plan that uses every key of the reference.</summary>
    public const string Whole = """
        plan: renewals-and-expansions
        title: CS runs renewals and expansions
        effective: { from: 2026-01-01, to: 2026-12-31 }
        currency: USD
        period: quarter
        pay: { mix: 70/30, proration: calendar_days }
        parameters:
          accelerator: 1.5
          threshold: 85%
          upsell_amount:
            - { from: 2026-01-01, value: 100 USD * accelerator, reference: Memo 12 }
            - { from: 2026-04-01, to: 2026-11-30, value: 200 USD }
        lookups:
          term_rate: { by: { term_months: number }, stepped: { 12: 4%, 24: 5%, above 36: 6% }, reference: Policy 3 }
          discount_factor: { by: { discount: ratio }, gives: ratio, interpolated: { 0%: 1, threshold / 2: 90% }, below: none, above: extrapolated }
          segment_amount: { by: { segment: text }, exact: { above all: 150 USD, Mid-Market: 100 USD } }
          matrix_rate:
            by: { signed: date, size: money }
            rows: stepped
            columns: { match: interpolated, below: flat, above: none }
            cells:
              2026-01-01: { 0: 3%, 25000: 4% }
              above 2026-06-30: { 0: 4%, 25000: 6% }
        events:
          expansions:
            of: movements
            where: kind = "expansion"
            date: date
            account: account_id
            credit: { to: book, roles: [csm], rollup: none }
            counts: share
          references:
            of: activities
            where: kind in ("reference", "testimonial")
            credit: person
            counts: whole
          handed_over:
            of: movements
            held: due_date otherwise date
            credit:
              to: team
              members: equally
              handover: [{ within: 2 weeks, former: 100%, new: 0%, where: arr > 1000 }, { within: 30 days, former: 50%, new: 50% }]
          shared_by_days: { of: movements, held: by_days }
          team_sales: { of: opportunities, credit: { to: person, column: source_person_id, rollup: all_levels } }
        snapshots:
          opening_book: { of: accounts, at: opening, roles: [csm] }
          closing_usage: { of: usage, at: closing, within: 2 weeks, where: licenses_purchased > 0 }
          a_month_ago: { of: usage, at: period.end - 1 month }
        measures:
          retention: gross_retention(losses_from = credited, movement_holder = at_event, cap = none)
          adoption: { title: Licence adoption, formula: sum(closing_usage.active_users) / sum(closing_usage.licenses_purchased) }
          retained_value: sum(opening_book.account_arr)
        components:
          retention_bonus:
            kind: bonus
            title: Retention
            weight: 1/3
            measure: retention
            goal: 90%
            payout: { by: value, linear: { threshold: 50%, 95%: 100%, 100%: 125% }, below: zero, above: flat, when_empty: 0% }
            gate: { when: adoption >= 50%, otherwise: forfeit }
            multiplier: if(adoption >= 80%, 1.1, 1)
            cap: 5000
            floor: 0
            rounding: { per: component, mode: half_up }
            released: at once
          adoption_bonus:
            kind: bonus
            target: 1000 USD
            measure: adoption
            payout: { by: value, stepped: { 50%: 50%, above 75%: 100% }, when_empty: 0% }
          reference_bonus:
            kind: bonus
            target: 500
            measure: count(references)
            payout: { by: value, baseline: { at: 10, each: 5%, below: in_proportion } }
          expansion_commission:
            kind: commission
            weight: 2/3
            events: expansions
            value: arr
            quota: goal
            tiers:
              by: attainment
              mode: marginal
              bands: [{ from: 0%, rate: base }, { from: 100%, rate: base * accelerator }, { above: 125%, rate: base * 2 }]
            released: in proportion to cash
          portfolio_commission:
            kind: commission
            measure: retained_value
            rate: 0.1%
            quota: goal
            tiers: { by: cumulative, mode: retroactive, bands: [{ from: 0, times: 1 }, { from: 1000000, times: 1.2 }] }
          sourced:
            kind: spiff
            events: team_sales
            amount: 150 + 1% * amount
            cap: 3000
        goals:
          expansions:
            given_for: year
            spread: [20%, 25%, 25%, 30%]
            ramp: [{ since: start_date, months: [25%, 1/2], first_month: whole }, { since: return, months: [50%] }]
            proration: working_days
            leave: [parental, sick]
          retained_value: { sum_of: { goal: expansions, members: all_reports, at: opening } }
        cap: 40000
        examples:
          - title: reaching 85% pays a third of the variable
            period: 2026-Q1
            given:
              pay: { base_salary: 70000, target_variable: 30000 }
              measures: { retention: 86% }
              goals: { expansions: 100000 }
              events:
                expansions: [{ id: E1, date: 2026-02-01, arr: 60000, share: 1/2 }]
            expect: { retention_bonus: 2500.00, expansion_commission: 3000.00 }

        """;

    public static Plan Read(string text)
    {
        var bag = new DiagnosticBag();
        var plan = PlanReader.Read(text, "plan.yaml", bag);
        bag.Items.ShouldBeEmpty();
        return plan.ShouldNotBeNull();
    }

    public static string Findings(string text)
    {
        var bag = new DiagnosticBag();
        var plan = PlanReader.Read(text, "plan.yaml", bag);
        (plan is null).ShouldBe(bag.HasErrors);
        return string.Join('\n', bag.Items);
    }
}
