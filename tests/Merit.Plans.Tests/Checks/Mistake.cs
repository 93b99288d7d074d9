using System.Text;
using Merit.Data.Diagnostics;
using Merit.Plans.Calendars;

namespace Merit.Plans.Tests.Checks;

/// <summary>A mistake that people make in a plan: a small right plan with one thing changed.</summary>
/// <param name="Says">What was done wrong.</param>
/// <param name="Right">A piece of the right plan.</param>
/// <param name="Wrong">What stands there instead.</param>
/// <param name="AlsoRight">Another piece that is changed too.</param>
/// <param name="AlsoWrong">What stands there.</param>
internal sealed record Mistake(string Says, string Right, string Wrong, string? AlsoRight = null, string? AlsoWrong = null)
{
    private const string Plan = """
        plan: small
        title: A small plan
        effective: { from: 2026-01-01, to: 2026-12-31 }
        currency: USD
        period: quarter
        pay: { mix: 70/30, proration: none }
        parameters: { boost: 1.5 }
        events:
          expansions: { of: movements, where: kind = "expansion" }
          meetings: { of: activities, credit: { to: person } }
        snapshots:
          opening_book: { of: accounts, at: opening }
        measures:
          retention: gross_retention()
        components:
          retention_bonus:
            kind: bonus
            weight: 50%
            measure: retention
            payout: { by: value, stepped: { 85%: 50%, 95%: 100% } }
          expansion_commission:
            kind: commission
            weight: 50%
            events: expansions
            value: arr
            quota: goal
            tiers: { by: attainment, mode: marginal, bands: [{ from: 0%, rate: base }, { from: 100%, rate: base * boost }] }
          meeting_spiff:
            kind: spiff
            events: meetings
            amount: 50
        examples:
          - title: one
            given: { measures: { retention: 86% } }
            expect: { retention_bonus: 2500 }

        """;

    private const string OwnCalendars = """
        calendars:
          fiscal:
            prefix: FY
            named_after: end
            months: { from: 07-01 }
          retail:
            prefix: RY
            named_after: start
            weeks:
              year_ends: { on: saturday, nearest_to: 01-31 }
              quarters: 4-5-4
              long_year: [4-5-4, 4-5-4, 4-5-4, 4-5-5]

        """;

    public static string RightPlan => Plan;

    public static string RightCalendars => OwnCalendars;

    /// <summary>Whether the mistake is in a file of calendars, not in a plan.</summary>
    public bool InCalendars { get; init; }

    public string Document
    {
        get
        {
            var text = Base.Replace(Right, Wrong, StringComparison.Ordinal);
            text = AlsoRight is null ? text : text.Replace(AlsoRight, AlsoWrong, StringComparison.Ordinal);
            text.ShouldNotBe(Base, Says);
            return text;
        }
    }

    public IReadOnlyList<Diagnostic> Findings
    {
        get
        {
            var bag = new DiagnosticBag();
            if (InCalendars)
            {
                CalendarReader.Read(Document, "calendars.yaml", bag).ShouldBeNull();
            }
            else
            {
                PlanReader.Read(Document, "plans/small.yaml", bag);
            }

            return bag.Items;
        }
    }

    private string Base => InCalendars ? OwnCalendars : Plan;

    /// <summary>The changed lines of the document with their numbers, and what is said about them.</summary>
    public string Shown()
    {
        var text = new StringBuilder().Append("# ").Append(Says).Append('\n');
        var (before, after) = (Base.Split('\n'), Document.Split('\n'));
        var first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var last = before.Reverse().Zip(after.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        for (var line = first; line < after.Length - last; line++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{line + 1,4} | {after[line]}\n");
        }

        foreach (var finding in Findings)
        {
            text.Append(finding).Append('\n');
        }

        return text.Append('\n').ToString();
    }
}
