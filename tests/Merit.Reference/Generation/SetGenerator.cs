using System.Globalization;
using System.Text;

namespace Merit.Reference.Generation;

/// <summary>Event sets and snapshots of a generated plan, each in every form the grammar has.</summary>
internal sealed class SetGenerator(World world, StringBuilder events, StringBuilder snapshots)
{
    private readonly Dice _dice = world.Dice;

    public List<SetSketch> Sets { get; } = [];

    public void Generate()
    {
        events.AppendLine("events:");

        // Gains are in every plan: they are what commissions are paid on most of the time.
        Events("gains", "movements", _dice.Pick("kind = \"expansion\"", "kind in (\"expansion\", \"new\", \"reactivation\")", "kind = \"expansion\" and (reason <> \"discount\" or account.segment = \"key\")", "arr > 0"),
            "arr", null, Book(40));
        for (var i = _dice.Between(1, 3); i > 0; i--)
        {
            Further(i);
        }

        snapshots.AppendLine("snapshots:");
        for (var i = _dice.Between(1, 2); i > 0; i--)
        {
            Snapshot(i);
        }
    }

    private void Further(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"set_{number}");
        switch (_dice.Below(12))
        {
            case 0:
                Events(name, "movements", "kind not in (\"renewal\")", "arr", null, Book(30));
                break;
            case 1:
                Events(name, "movements", $"kind = \"expansion\" and arr >= {world.Text(world.RoundAmount())}", "arr", null, Book(30), counts: true);
                break;
            case 2:
                Events(name, "movements", "kind = \"renewal\" and (term_months otherwise 0) >= 24", "(renewed_arr otherwise 0)", null, Book(30), counts: true);
                break;
            case 3:
                Events(name, "movements", null, "arr", null, Book(30), date: _dice.Pick("booked", "due_date", "due_date otherwise date", "date + 1 month", "if(kind = \"churn\", date, date - 5 days)"));
                break;
            case 4:
                Events(name, "opportunities", "stage = \"won\"", "(amount otherwise 0)", null,
                    _dice.Pick("{ to: person }", "{ to: person, column: source_person_id }", "{ to: person, rollup: one_level }", "book"), counts: true);
                break;
            case 5:
                Events(name, "activities", _dice.Pick("kind = \"qbr\"", "outcome is not empty", "kind <> \"training\" and outcome = \"done\""), "(amount otherwise 0)", null,
                    _dice.Pick("{ to: person }", "{ to: person, rollup: all_levels }", "{ to: book }"), counts: true);
                break;
            case 6:
                Events(name, "surveys", "kind = \"nps\"", null, "(score otherwise 0)", Book(20));
                break;
            case 7:
                Events(name, "movements", _dice.Pick("contract.product = \"pro\"", "contract_id is not empty", "contract.account.segment = \"key\" or arr > 0"), "(contract.arr otherwise 0)", null, Book(30),
                    date: _dice.Chance(30) ? "contract.start otherwise date" : null);
                break;
            case 8:
                Events(name, "tickets", _dice.Pick(null, "hours is not empty", "contract.renews.product = \"basic\" or account.region = \"EU\""), "(contract.arr otherwise 0)", "(hours otherwise 0)", Book(20), counts: true);
                break;
            case 9:
                Events(name, "movements", "kind = \"expansion\" and (margin otherwise 0%) >= 40%", "arr", null, Book(30));
                break;
            case 10:
                Events(name, "movements", "account.parent_id is not empty", "arr", null, Book(20), account: "account.parent_id");
                break;
            default:
                Events(name, "usage", "(licenses_purchased otherwise 0) > 0", null, "(active_users otherwise 0)", Book(20));
                break;
        }
    }

    private string Book(int rollup)
    {
        var roles = _dice.Chance(25) ? _dice.Pick(", roles: [csm]", ", roles: [csm]", ", roles: [csm, partner]", ", roles: [csm, partner]", ", roles: [partner]") : "";
        var up = _dice.Chance(rollup) ? _dice.Pick(", rollup: one_level", ", rollup: all_levels", ", rollup: none") : "";
        return roles + up == "" && _dice.Chance(50) ? "book" : $"{{ to: book{roles}{up} }}";
    }

    private void Events(string name, string table, string? where, string? money, string? count, string credit, string? date = null, string? account = null, bool counts = false)
    {
        events.AppendLine(CultureInfo.InvariantCulture, $"  {name}:").AppendLine(CultureInfo.InvariantCulture, $"    of: {table}");
        Key(events, "where", where);
        Key(events, "date", date);
        Key(events, "account", account);
        events.AppendLine(CultureInfo.InvariantCulture, $"    credit: {credit}");
        if (counts && _dice.Chance(50))
        {
            events.AppendLine(CultureInfo.InvariantCulture, $"    counts: {_dice.Pick("whole", "whole", "share")}");
        }

        Sets.Add(new(name, table, money, count, true));
    }

    private void Snapshot(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"state_{number}");
        var at = _dice.Pick("opening", "closing", "closing", "period.end - 1 month", "period.start + 2 weeks", "period.end");
        snapshots.AppendLine(CultureInfo.InvariantCulture, $"  {name}:");
        if (_dice.Chance(45))
        {
            snapshots.AppendLine("    of: accounts").AppendLine(CultureInfo.InvariantCulture, $"    at: {at}");
            Key(snapshots, "where", _dice.Chance(40) ? _dice.Pick("segment = \"key\"", "region in (\"EU\")") : null);
            Sets.Add(new(name, "accounts", "account_arr", null, false));
        }
        else
        {
            var activities = _dice.Chance(40);
            snapshots.AppendLine(CultureInfo.InvariantCulture, $"    of: {(activities ? "activities" : "usage")}").AppendLine(CultureInfo.InvariantCulture, $"    at: {at}");
            Key(snapshots, "within", _dice.Chance(50) ? _dice.Pick("30 days", "31 days", "90 days", "2 weeks", "0 days") : null);
            Key(snapshots, "where", !activities && _dice.Chance(40) ? _dice.Pick("(licenses_purchased otherwise 0) > 0", "health_score is not empty", "account.region = \"EU\"") : null);
            Sets.Add(activities ? new(name, "activities", "(amount otherwise 0)", null, false) : new(name, "usage", "account_arr", "(active_users otherwise 0)", false));
        }

        if (_dice.Chance(20))
        {
            snapshots.AppendLine("    roles: [csm]");
        }
    }

    private static void Key(StringBuilder yaml, string key, string? formula)
    {
        if (formula is not null)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"    {key}: {formula}");
        }
    }
}
